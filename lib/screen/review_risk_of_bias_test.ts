import assert from "node:assert/strict";
import { judgedBcg } from "../../tests/fixtures/judged_bcg.ts";
import { describeRiskOfBias } from "../report/describe_risk_of_bias.ts";
import { riskOfBiasTable } from "../report/risk_of_bias_table.ts";
import { starsTable } from "../report/stars_table.ts";
import { parseReview } from "../table/parse_review.ts";
import { isNotApplicable } from "../trace/not_applicable.ts";
import { countStars } from "./count_stars.ts";
import { reviewRiskOfBias } from "./review_risk_of_bias.ts";
import { riskOfBiasShares } from "./risk_of_bias_shares.ts";

async function reported(...given: Parameters<typeof judgedBcg>) {
  const report = reviewRiskOfBias(parseReview("bcg", await judgedBcg(...given)));
  assert.ok(!isNotApplicable(report));
  return report;
}

Deno.test("reviewRiskOfBias: a known tool brings titles, words, the overall judgement and its rule", async () => {
  const report = await reported([
    ["2", "low", "high", "low", "low", "low", "low", "the outcome is death"],
    ["1", "low", "some concerns", "low", "low", "", "some concerns", "nobody looked at D5"],
  ]);
  assert.deepEqual(report.codes, ["D1", "D2", "D3", "D4", "D5"]);
  assert.equal(report.domains[0], "Randomisation process");
  assert.deepEqual(report.judgements, ["low", "some concerns", "high"]);
  assert.deepEqual(report.studies.map(({ id, overall }) => [id, overall?.judgement]), [
    ["1", "some concerns"],
    ["2", "low"],
  ]);
  assert.deepEqual(report.overall, {
    domain: "Overall",
    judged: [
      { judgement: "low", n: 1 },
      { judgement: "some concerns", n: 1 },
      { judgement: "high", n: 0 },
    ],
    notJudged: 0,
  });
  assert.equal(report.counts[4]?.notJudged, 1);
  const table = riskOfBiasTable(report);
  assert.ok("rows" in table);
  assert.deepEqual(table.rows.at(-1), {
    study: "2",
    domain: "Overall",
    judgement: "low",
    reason: "the outcome is death",
  });
  assert.equal(
    describeRiskOfBias(report),
    "2 studies judged in 5 domains by RoB 2, risk of bias in randomised trials (Sterne et al. " +
      "2019; Cochrane Handbook, section 8.2.4, doi 10.1136/bmj.l4898). Judgement of whole " +
      "studies: low where every domain is low; some concerns where no domain is high; high where " +
      "a domain is high, or several have some concerns. A better one needs a reason.",
  );
});

Deno.test("riskOfBiasShares: without weights every study counts the same", async () => {
  const low = ["low", "low", "low", "low", "low"];
  const report = await reported([
    ["1", "low", ...low],
    ["2", "low", ...low],
    ["3", "high", "low", "low", "low", "low", "high"],
    ["4"],
  ]);
  const { by, k, domains } = riskOfBiasShares(report);
  assert.deepEqual([by, k], ["studies", 4]);
  assert.deepEqual(domains[0]?.shares, [
    { judgement: "low", k: 2, share: 0.5 },
    { judgement: "some concerns", k: 0, share: 0 },
    { judgement: "high", k: 1, share: 0.25 },
    { judgement: null, k: 1, share: 0.25 },
  ]);
  assert.throws(
    () => riskOfBiasShares(report, { id: "x", title: "X", studies: [], inputs: [] }),
    /riskOfBiasShares: found weights that add up to 0; allowed: a sum above 0/,
  );
});

Deno.test("countStars: stars of each section, none for a section with an empty item, no sum", async () => {
  // Eight items in six columns: the last three items repeat the sixth.
  const columns = ["d1", "d2", "d3", "d4", "d5", "overall", "overall", "overall"];
  const codes = ["S1", "S2", "S3", "S4", "C1", "O1", "O2", "O3"];
  const report = await reported(
    [["1", "1", "0", "1", "1", "2", "1"], ["2", "1", "", "1", "1", "0", "0"]],
    ({ table, studyId }) => ({
      ...{ table, studyId, tool: "NOS cohort" },
      domains: codes.map((domain, i) => ({ domain, column: columns[i], reason: "d1_reason" })),
    }),
  );
  const stars = countStars(report);
  assert.ok(!isNotApplicable(stars));
  assert.deepEqual(stars.sections, [
    { section: "Selection", most: 4 },
    { section: "Comparability", most: 2 },
    { section: "Outcome", most: 3 },
  ]);
  assert.deepEqual(stars.studies, [
    { id: "1", stars: [3, 2, 3] },
    { id: "2", stars: [null, 0, 0] },
  ]);
  const table = starsTable(stars);
  assert.ok("rows" in table);
  assert.deepEqual(table.columns.map(({ title }) => title), [
    "Study",
    "Selection (of 4)",
    "Comparability (of 2)",
    "Outcome (of 3)",
  ]);
  assert.match(describeRiskOfBias(report), /No judgement of whole studies: .* no threshold/);
});

Deno.test("countStars: a tool without stars says so", async () => {
  const report = await reported([["1", "low", "low", "low", "low", "low", "low"]]);
  assert.deepEqual(countStars(report), {
    kind: "not-applicable",
    reason: "The tool for risk of bias (RoB 2) gives no stars.",
    inputs: [],
  });
});
