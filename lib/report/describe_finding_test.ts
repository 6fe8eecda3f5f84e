import assert from "node:assert/strict";
import type { ConsistencyResult, ScaleFinding } from "../consistency/consistency_types.ts";
import { agreementOfPrinted } from "../consistency/agreement_of_printed.ts";
import { countsBehindPercentages } from "../consistency/counts_behind_percentages.ts";
import { heterogeneityOfPrinted } from "../consistency/heterogeneity_of_printed.ts";
import { rateOfCounts } from "../consistency/rate_of_counts.ts";
import { scaleOfInterval } from "../consistency/scale_of_interval.ts";
import { sumsOfParts } from "../consistency/sums_of_parts.ts";
import { consistencyTable } from "./consistency_table.ts";
import { describeFinding } from "./describe_finding.ts";

function sentence(result: ConsistencyResult): string {
  return describeFinding({
    id: "x",
    title: "X",
    check: "rate of counts",
    note: null,
    claims: [],
    verdict: "compatible",
    result,
  });
}

function scales(asPrinted: ScaleFinding["asPrinted"]): string {
  return sentence({ kind: "scale-finding", asPrinted, withoutZeros: null });
}

Deno.test("describeFinding: no counts, said plainly, with the causes that are no slip", () => {
  const none = countsBehindPercentages({ first: "50", second: "0", p: "< 0.001" }, {
    atMost: 12,
    totals: { first: 4 },
  });
  assert.equal(
    sentence(none),
    "No whole counts with a total of at most 12 (4 people in the first group) print 50 % and 0 % " +
      "with P < 0.001, under the tests chi-squared, chi-squared with Yates and Fisher. The " +
      "percentages may be pooled or weighted, and P that of a model or of another test: nothing " +
      "more follows.",
  );
});

Deno.test("describeFinding: counts by test, one number where a range has one, and those without", () => {
  const some = countsBehindPercentages({ first: "50", second: "0", p: "0.03" }, { atMost: 11 });
  assert.equal(
    sentence(some),
    "Whole counts of two groups with a total of at most 11 can print 50 % and 0 % with P = 0.03: 1 pair " +
      "by chi-squared (11 people). None by chi-squared with Yates and Fisher. The " +
      "first group has 2 people, the second 9 people. This shows neither which test was used nor " +
      "that the groups had these sizes.",
  );
});

Deno.test("describeFinding: scales that are refuted, possible and not examined", () => {
  const raw = { estimate: "1.00", lower: "0.50", upper: "9.00" };
  assert.equal(
    scales(scaleOfInterval(raw, { unit: "ratio" })),
    "No rounding puts 1.00 (0.50 to 9.00) in the middle on the raw and log scales. Exact, profile " +
      "likelihood and bootstrap intervals have no such scale, nor have those that were cut off.",
  );
  const difference = { estimate: "-0.5", lower: "-0.7", upper: "-0.3" };
  assert.equal(
    scales(scaleOfInterval(difference, { unit: "difference" })),
    "−0.5 (−0.7 to −0.3) can be in the middle on the raw scale (standard error 0.0765 to 0.128 by " +
      "z). This does not show on which scale it was computed.",
  );
  const cut = scales(
    scaleOfInterval({ estimate: "0.5", lower: "0.0", upper: "2" }, { unit: "ratio" }),
  );
  assert.match(
    cut,
    /^The raw scale was not examined: a number is at or below 0 within its rounding/,
  );
});

Deno.test("describeFinding: P that does not agree, and what was not compared", () => {
  const printed = { estimate: "1.32", lower: "1.09", upper: "1.59", p: "0.04" };
  assert.equal(
    sentence(agreementOfPrinted(printed, { scale: "log" })),
    "P = 0.04 does not agree with 1.32 (1.09 to 1.59), neither of them moved by more than its " +
      "rounding, by z (which leaves a P of 0.0035 to 0.0053 possible). P of a likelihood ratio, score " +
      "or exact test can differ without a slip.",
  );
  assert.equal(
    sentence(agreementOfPrinted(printed, { scale: "raw" })),
    "P = 0.04 and 1.32 (1.09 to 1.59) were not compared: the estimate is not in the middle of its " +
      "interval on the raw scale.",
  );
});

Deno.test("describeFinding: heterogeneity, with and without numbers to compare", () => {
  const full = { k: 13, q: "152.2330", i2: "92.12", p: "< 0.001", tau2: "0.31" };
  assert.equal(
    sentence(heterogeneityOfPrinted(full)),
    "I² = 92.12 % fits Q = 152.2330 of 13 studies, which leaves 92.12 % as (Q − df) / Q. P < 0.001 " +
      "fits Q = 152.2330 of 13 studies, which leaves a P of below 0.0001 possible. tau² = 0.31 fits Q = " +
      "152.2330 of 13 studies: by DerSimonian-Laird or Paule-Mandel it is above 0 exactly when Q is " +
      "above 12. This does not show that any of them is right.",
  );
  assert.match(
    sentence(heterogeneityOfPrinted({ k: 13, q: "9.1", i2: "40" })),
    /^I² = 40 % does not fit/,
  );
  assert.match(
    sentence(heterogeneityOfPrinted({ k: 13, q: "9.1" })),
    /gives I² = 0\.00 % and P 0\.69/,
  );
  assert.match(sentence(heterogeneityOfPrinted({ k: 13, i2: "100" })), /a Q from 2400\.0 on, if/);
});

Deno.test("describeFinding: rates and sums", () => {
  const texts = [
    rateOfCounts("85.7", { events: 18, total: 21 }),
    rateOfCounts("85.9", { events: 18, total: 21 }),
    rateOfCounts("81", { events: 18, total: 21 }),
    rateOfCounts("85.7", { events: null, total: 21 }),
    rateOfCounts("85.8", { events: null, total: 21 }),
    sumsOfParts({ parts: ["12", "30"], total: "43" }, { of: "counts" }),
    sumsOfParts({ parts: ["33.3", "66.6"], total: "100.00" }, { of: "rounded" }),
  ].map(sentence).map((text) => text.replace(/(?<=[.]) (?:This|A rate|Parts) .*$/, ""));
  assert.deepEqual(texts, [
    "18 of 21 prints as 85.7 %.",
    "18 of 21 is 85.71 %, which does not print as 85.9 %; no whole number of events does.",
    "18 of 21 is 85.71 %, which does not print as 81 %; 17 events would.",
    "A whole number of events (18) of 21 prints as 85.7 %.",
    "No whole number of events of 21 prints as 85.8 %.",
    "12, 30 add up to 42, and 43 is printed.",
    "33.3, 66.6 add up to 99.90, and within rounding to 99.800 to 100.000: 100.00 is printed.",
  ]);
});

Deno.test("consistencyTable: without a plan it says what is missing", () => {
  const table = consistencyTable({
    kind: "consistency-report",
    review: "x",
    file: null,
    findings: [],
    notAsked: [],
  });
  assert.ok("reason" in table);
  assert.match(table.reason, /protocol\.json has no part "consistency"/);
});
