import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { comparisons, expected } from "../../tests/fixtures/revman_data.ts";
import {
  bytes,
  cochraneTables,
  cochraneZip,
  revman5Text,
} from "../../tests/fixtures/revman_files.ts";
import { runAnalysis } from "../analysis/run_analysis.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import { parseReview } from "../table/parse_review.ts";
import type { Review } from "../table/review_types.ts";
import { readCochranePackage } from "./read_cochrane_package.ts";
import { readRevman5 } from "./read_revman5.ts";
import type { ReadReviewFile, ReviewPackage } from "./review_file_types.ts";
import { reviewPackage } from "./review_package.ts";

function packed({ review, problems }: ReadReviewFile): ReviewPackage {
  assert.deepEqual(problems, []);
  assert.ok(review);
  return reviewPackage(review, "made-up");
}

const fromRevman = (text: string) => packed(readRevman5("made-up.rm5", bytes(text)));
const revman = fromRevman(revman5Text());
const zip = cochraneZip(cochraneTables());
const cochrane = packed(readCochranePackage("made-up.zip", zip));
const outcomes = comparisons.flatMap((group, index) =>
  group.map((outcome, place) => ({ ...outcome, id: `${index + 1}-${place + 1}` }))
);
const reviewOf = ({ files }: ReviewPackage): Review => parseReview("made-up", files);
const planOf = (review: Review, id: string): AnalysisPlan => {
  const plan = review.protocol.analyses.find((analysis) => analysis.id === id);
  assert.ok(plan);
  return plan;
};
const textOf = ({ files }: ReviewPackage, path: string) =>
  new TextDecoder().decode(files.get(path));

/** k, estimate and limits, tau², Q: within 1e-9 of metafor. */
function assertPooled({ overall }: Pick<AnalysisResult, "overall">, key: string): void {
  assert.equal(overall?.kind, "pooled-effect");
  if (overall?.kind !== "pooled-effect") return;
  const { k, estimate, interval: { lower, upper }, heterogeneity: { tau2, q } } = overall;
  const found = [k, estimate, lower, upper, tau2, q];
  found.forEach((value, index) => assertNear(value, expected[key]?.[index] ?? NaN, 1e-9, key));
}

for (const [program, pack] of [["RevMan 5", revman], ["Cochrane package", cochrane]] as const) {
  Deno.test(`reviewPackage: every outcome of a ${program} file pools as metafor does`, () => {
    const review = reviewOf(pack);
    for (const { id, result, measure } of outcomes) {
      if (measure !== "SMD") assertPooled(runAnalysis(review, id), result);
    }
  });

  Deno.test(`reviewPackage: what a ${program} file stores agrees as printed`, () => {
    const review = reviewOf(pack);
    const verdicts = outcomes.flatMap(({ id }) =>
      runAnalysis(review, id).published.map(({ claim, agrees }) => [claim, agrees])
    );
    assert.equal(verdicts.length, 18);
    assert.deepEqual(
      verdicts.filter(([, agrees]) => agrees !== true),
      [["3-2", false], ["3-2-q", false]],
    );
  });

  Deno.test(`reviewPackage: subgroups of a ${program} file pool as metafor does`, () => {
    const { subgroups, sensitivity } = runAnalysis(reviewOf(pack), "2-1");
    assert.deepEqual(
      subgroups?.groups.map(({ level, k }) => [level, k]),
      [["random", 7], ["alternate", 2], ["systematic", 4]],
    );
    for (const { level, pooled } of subgroups?.groups ?? []) {
      assertPooled({ overall: pooled }, `tuberculosis DL ${level}`);
    }
    assert.deepEqual(
      sensitivity.flatMap(({ id, published }) => published.map(({ agrees }) => [id, agrees])),
      [1, 1, 2, 2, 3, 3].map((number) => [`subgroup-${number}`, true]),
    );
  });

  Deno.test(`reviewPackage: SMDs as a ${program} file stores them pool as RevMan's do`, () => {
    const { sensitivity: [stored] } = runAnalysis(reviewOf(pack), "3-2");
    assert.deepEqual(stored?.published.map(({ agrees }) => agrees), [true, true]);
  });
}

Deno.test("reviewPackage: choices are those of the file", () => {
  const review = reviewOf(revman);
  const choices = (id: string) => {
    const { measure, pooling, model, tau2, interval, zeroCells, increment } = planOf(review, id);
    return [measure, pooling, model, tau2, interval, zeroCells, increment];
  };
  assert.deepEqual(choices("1-1").slice(0, 4), ["OR", "mantel-haenszel", "common", undefined]);
  assert.deepEqual(choices("1-1").slice(4), ["wald", "only0", 0.5]);
  assert.deepEqual(choices("1-2").slice(0, 3), ["PETO", "peto", "common"]);
  assert.deepEqual(choices("1-5").slice(0, 3), ["OEV", "inverse-variance", "common"]);
  assert.deepEqual(choices("2-1").slice(0, 5), ["RR", "inverse-variance", "random", "DL", "wald"]);
  assert.deepEqual(choices("2-2").slice(0, 3), ["RR", "inverse-variance", "common"]);
});

Deno.test("reviewPackage: REML and Hartung-Knapp of newer packages", () => {
  const tables = cochraneTables();
  tables["overall-estimates-and-settings"] = (tables["overall-estimates-and-settings"] ?? [])
    .map((row) => ({ ...row, "Heterogeneity estimator": "REML", "CI method": "HKSJ" }));
  const pack = packed(readCochranePackage("made-up.zip", cochraneZip(tables)));
  const result = runAnalysis(reviewOf(pack), "2-1");
  assert.equal(planOf(reviewOf(pack), "2-1").interval, "hartung-knapp");
  const { overall } = result;
  assert.ok(overall?.kind === "pooled-effect");
  const [, estimate = 0, lower = 0, upper = 0] = expected["tuberculosis REML HK"] ?? [];
  assertNear(overall.estimate, estimate, 1e-8);
  assertNear(overall.interval.lower, lower, 1e-8);
  assertNear(overall.interval.upper, upper, 1e-8);
});

Deno.test("reviewPackage: the results that RevMan 5.0 stored of the aspirin trials come out", async () => {
  const pack = fromRevman(await Deno.readTextFile("tests/fixtures/aspirin.rm5"));
  const { published, overallReported } = runAnalysis(reviewOf(pack), "1-1");
  assert.deepEqual(published.map(({ computed, agrees }) => [computed, agrees]), [
    ["0.8969 (0.8405 to 0.9570), k 7, I² 39.7", true],
    ["9.946", true],
  ]);
  assertNear(overallReported?.estimate ?? NaN, 0.8968655609130709, 1e-14);
  assertNear(overallReported?.lower ?? NaN, 0.8405144008917793, 1e-14);
  assertNear(overallReported?.upper ?? NaN, 0.9569947088336491, 1e-14);
});

Deno.test("reviewPackage: subtotals only, and no totals", () => {
  const tuberculosis = 'NO="1" RANDOM="YES" SUBGROUPS="YES" TOTALS="YES"';
  const text = revman5Text();
  assert.ok(text.includes(tuberculosis));
  const only = reviewOf(
    fromRevman(text.replace(tuberculosis, tuberculosis.replace('TOTALS="YES"', 'TOTALS="SUB"'))),
  );
  const result = runAnalysis(only, "2-1");
  assert.equal(result.overall, null);
  assert.deepEqual(result.published, []);
  assert.deepEqual(result.sensitivity.map(({ published }) => published[0]?.agrees), [
    true,
    true,
    true,
  ]);
  const none = reviewOf(fromRevman(text.replaceAll('TOTALS="YES"', 'TOTALS="NO"')));
  assert.deepEqual(
    none.protocol.analyses.map(({ pooling, headline }) => [pooling, headline]),
    outcomes.map(() => ["none", "none"]),
  );
  assert.equal(runAnalysis(none, "1-1").overall, null);
});

/** Adds rows of counts to the first outcome, for the first studies of its comparison. */
function withRows(...counts: readonly (readonly [number, number, number, number])[]): string {
  const [head = "", ...rest] = revman5Text().split("<DICH_DATA CI_END");
  const rows = counts.map(([a, n1, c, n2], index) =>
    `<DICH_DATA EVENTS_1="${a}" TOTAL_1="${n1}" EVENTS_2="${c}" TOTAL_2="${n2}" ` +
    `STUDY_ID="STD-Edinburgh${index === 0 ? "" : "x"}"/>\n`
  );
  return [head + rows.join("").replaceAll("Edinburghx", "Umea"), ...rest].join("<DICH_DATA CI_END");
}

Deno.test("reviewPackage: rows without an effect stay in the table, with the reason", () => {
  const pack = fromRevman(withRows([0, 10, 0, 12], [0, 0, 3, 9]));
  assert.deepEqual(
    textOf(pack, "dichotomous.csv").split("\n").slice(1, 3),
    [
      "1,1.1,,Edinburgh,0,10,0,12,10,12,no events in either group,,,,",
      "2,1.1,,Umea,0,0,3,9,0,6,an arm without patients,,,,",
    ],
  );
  assertPooled(runAnalysis(reviewOf(pack), "1-1"), "bleeding MH OR");
  assert.ok(
    pack.differences.includes(
      "1.1 Bleeding: 2 of 11 rows give no effect; the column left_out says why.",
    ),
  );
});

Deno.test("reviewPackage: a study that stands twice in an outcome is numbered", () => {
  const tables = cochraneTables();
  const data = tables["data-rows"] ?? [];
  const twice = packed(
    readCochranePackage(
      "made-up.zip",
      cochraneZip({ ...tables, "data-rows": [...data.slice(0, 1), ...data] }),
    ),
  );
  const { overall } = runAnalysis(reviewOf(twice), "1-1");
  assert.ok(overall?.kind === "pooled-effect");
  assert.equal(overall.k, 10);
  assert.deepEqual(overall.used.slice(0, 2), ["Trial 1", "Trial 1 (2)"]);
});

Deno.test("reviewPackage: judgements, what is left and the digest of the file are written", () => {
  const readme = textOf(revman, "README.md");
  for (
    const line of [
      "Imported from `made-up.rm5` (RevMan 5.3), SHA-256",
      "- the text of the review",
      "- 1 excluded study",
      '- risk of bias item "Blinding": nobody judged',
    ]
  ) assert.ok(readme.includes(`${line}\n`), line);
  assert.equal(
    textOf(revman, "rob.csv").split("\n").slice(0, 3).join("\n"),
    "study_id,d1,d1_reason\nAronson 1948,low,Allocation: random\n" +
      "Ferguson & Simes 1949,low,Allocation: random",
  );
  assert.deepEqual(textOf(revman, "rob.csv"), textOf(cochrane, "rob.csv"));
  assert.equal(reviewOf(revman).title, "Public data & a made-up review");
});

Deno.test("reviewPackage: the same file gives the same bytes", () => {
  assert.deepEqual(fromRevman(revman5Text()), revman);
});

Deno.test("reviewPackage: where RevMan computes otherwise is noted at the analysis", () => {
  const random = fromRevman(
    revman5Text().replace('NO="1" RANDOM="NO"', 'NO="1" RANDOM="YES"'),
  );
  assert.match(random.differences[0] ?? "", /^1\.1 Bleeding: RevMan takes tau² from Q about the/);
  const zero = fromRevman(withRows([0, 10, 2, 12]));
  assert.match(zero.differences[0] ?? "", /^1\.1 Bleeding: RevMan adds 0\.5 to the cells/);
  assert.ok(!revman.differences.some((difference) => difference.startsWith("1.1 ")));
});

Deno.test("reviewPackage: rows without a subgroup beside rows with one stand together", () => {
  const tables = cochraneTables();
  const data = (tables["data-rows"] ?? []).map((row) =>
    row.Subgroup === "alternate" ? { ...row, Subgroup: "" } : row
  );
  const pack = packed(
    readCochranePackage("made-up.zip", cochraneZip({ ...tables, "data-rows": data })),
  );
  const { subgroups } = runAnalysis(reviewOf(pack), "2-1");
  assert.deepEqual(
    subgroups?.groups.map(({ level, k }) => [level, k]),
    [["random", 7], ["no subgroup", 2], ["systematic", 4]],
  );
});
