import assert from "node:assert/strict";
import { loadReview } from "../io/load_review.ts";
import type { ConsistencyPlan } from "../analysis/consistency_plan.ts";
import type { Review } from "../table/review_types.ts";
import { consistencyReport } from "./consistency_report.ts";
import { heterogeneityOfPrinted } from "./heterogeneity_of_printed.ts";
import { verdictOf } from "./verdict_of.ts";

/** bcg with claims made up, and checks of them. */
async function withClaims(
  cells: readonly Readonly<Record<string, string>>[],
  checks: ConsistencyPlan["checks"],
): Promise<Review> {
  const review = await loadReview("bcg");
  const claims = review.tables.claims!;
  const rows = cells.map((values, index) => ({ line: index + 2, values }));
  return {
    ...review,
    protocol: { ...review.protocol, consistency: { table: "claims", id: "claim_id", checks } },
    tables: { ...review.tables, claims: { ...claims, rows } },
  };
}

const cell = (claim: string, column = "value") => ({ claim, column });

Deno.test("consistencyReport: the claims of five reviews, as their protocols declare them", async () => {
  const found: Record<string, unknown> = {};
  for (const name of ["bcg", "feng2019", "greb2008", "pagliaro1992", "rectal-net"]) {
    const { findings } = consistencyReport(await loadReview(name));
    found[name] = findings.map(({ claims, verdict }) => `${claims.join("+")} ${verdict}`);
  }
  assert.deepEqual(found, {
    bcg: ["B1 compatible", "B1 compatible", "B1+B2 not compatible"],
    feng2019: ["F1 compatible", "F1 not examined", "F1 not examined"],
    greb2008: ["G1 compatible", "G1 compatible"],
    pagliaro1992: ["P1 compatible", "P2 compatible"],
    "rectal-net": ["C09+C10+C11+C02 compatible", "C08 compatible", "C12 compatible"],
  });
});

Deno.test("consistencyReport: each kind of check is applied to each review, or a reason is given", async () => {
  const kinds = new Set<string>();
  for (const name of ["bcg", "feng2019", "greb2008", "pagliaro1992", "rectal-net"]) {
    const { findings, notApplied } = consistencyReport(await loadReview(name));
    for (const { check } of findings) kinds.add(check);
    const applied = new Set(findings.map(({ check }) => check));
    assert.equal(applied.size + notApplied.length, 6, name);
    assert.equal(new Set(notApplied.map(({ reason }) => reason)).size, notApplied.length, name);
    for (const { check, reason } of notApplied) {
      assert.ok(!applied.has(check), `${name}, ${check}`);
      assert.match(reason ?? "", /^(?:no|neither) .* (?:is|are) printed/, `${name}, ${check}`);
    }
  }
  assert.equal(kinds.size, 5); // parts with their total are printed in none of them
});

Deno.test("consistencyReport: a printed digit altered changes the finding of that claim alone", async () => {
  const review = await loadReview("greb2008");
  const claims = review.tables.claims!;
  const rows = claims.rows.map((row) => ({ ...row, values: { ...row.values, p: "0.04" } }));
  const altered = { ...review, tables: { ...review.tables, claims: { ...claims, rows } } };
  assert.deepEqual(consistencyReport(altered).findings.map(({ verdict }) => verdict), [
    "compatible",
    "not compatible",
  ]);
});

Deno.test("consistencyReport: rates and sums, and the known totals of percentages", async () => {
  const review = await withClaims(
    [
      { claim_id: "A", value: "85.7", n_total: "21" },
      { claim_id: "B", value: "18" },
      { claim_id: "C", value: "39" },
      { claim_id: "D", value: "50", p: "0.03" },
      { claim_id: "E", value: "0", n_total: "9" },
    ],
    [
      {
        id: "rate",
        title: "Rate",
        check: "rate of counts",
        rate: cell("A"),
        events: cell("B"),
        total: cell("A", "n_total"),
      },
      {
        id: "grim",
        title: "Rate alone",
        check: "rate of counts",
        rate: cell("A"),
        total: cell("C"),
      },
      {
        id: "sum",
        title: "Sum",
        check: "sum of parts",
        parts: [cell("B"), cell("A", "n_total")],
        total: cell("C"),
        of: "counts",
      },
      {
        id: "two",
        title: "Two groups",
        check: "two percentages and P",
        first: cell("D"),
        second: cell("E"),
        p: cell("D", "p"),
        atMost: cell("C"),
        totals: { second: cell("E", "n_total") },
      },
    ],
  );
  const { findings, notApplied } = consistencyReport(review);
  assert.deepEqual(findings.map(({ claims, verdict }) => [claims, verdict]), [
    [["A", "B"], "compatible"],
    [["A", "C"], "not compatible"], // 33 of 39 is 84.6 %, 34 is 87.2 %
    [["B", "A", "C"], "compatible"],
    [["D", "E", "C"], "compatible"],
  ]);
  const counts = findings[3]!.result;
  assert.ok(counts.kind === "counts-behind-percentages");
  assert.deepEqual(counts.tests[0]!.examples.map(({ second }) => second.total), [9]);
  assert.deepEqual(
    notApplied.map(({ check, reason }) => [check, reason]),
    [["scale of an interval", null], ["P and interval", null], ["heterogeneity", null]],
  );
});

Deno.test("consistencyReport: t has one degree of freedom less than there are studies", async () => {
  const { findings } = consistencyReport(await loadReview("greb2008"));
  const df = findings.map(({ result }) =>
    result.kind === "scale-finding"
      ? result.asPrinted.df
      : result.kind === "agreement-of-printed"
      ? result.df
      : null
  );
  assert.deepEqual(df, [12, 12]); // 13 studies
});

Deno.test("verdictOf: one pair that does not fit, and a reading without zeros that does", async () => {
  const heterogeneity = { k: 13, q: "152.2330", i2: "92.12", p: "0.03" };
  assert.equal(verdictOf(heterogeneityOfPrinted(heterogeneity)), "not compatible");
  // 0.6 and 0.7 to the sides of 1: too uneven with two decimals, and not with one.
  const review = await withClaims([{ claim_id: "A", value: "1.00", low: "0.40", high: "1.70" }], [
    {
      id: "x",
      title: "X",
      check: "scale of an interval",
      estimate: cell("A"),
      lower: cell("A", "low"),
      upper: cell("A", "high"),
      unit: "ratio",
    },
  ]);
  const [finding] = consistencyReport(review).findings;
  assert.ok(finding?.result.kind === "scale-finding");
  assert.ok(finding.result.asPrinted.scales.every(({ verdict }) => verdict === "refuted"));
  assert.deepEqual(finding.result.withoutZeros?.printed, {
    estimate: "1.0",
    lower: "0.4",
    upper: "1.7",
  });
  assert.equal(finding.verdict, "compatible");
});

Deno.test("consistencyReport: a zero at the end is read with and without", async () => {
  const { findings } = consistencyReport(await loadReview("rectal-net"));
  const zeros = findings.map(({ result }) =>
    result.kind === "scale-finding" ? result.withoutZeros?.printed ?? null : undefined
  );
  assert.deepEqual(zeros, [undefined, { estimate: "25", lower: "12", upper: "40" }, null]);
});

Deno.test("consistencyReport: without a plan nothing is asked; a missing cell is told by name", async () => {
  const { protocol: { consistency: _, ...protocol }, ...review } = await loadReview("bcg");
  const { findings, file, notApplied } = consistencyReport({ ...review, protocol });
  assert.deepEqual([findings, file, notApplied.length], [[], null, 6]);
  const missing = await withClaims([{ claim_id: "A" }], [
    { id: "x", title: "X", check: "rate of counts", rate: cell("A"), total: cell("A") },
  ]);
  assert.throws(() => consistencyReport(missing), /found no value of "A"; allowed: a filled cell/);
});
