import assert from "node:assert/strict";
import { finding, interval, odds, p, scale, two } from "../../tests/fixtures/findings.ts";
import { agreementOfPrinted } from "../consistency/agreement_of_printed.ts";
import type { ConsistencyResult } from "../consistency/consistency_types.ts";
import { heterogeneityOfPrinted } from "../consistency/heterogeneity_of_printed.ts";
import { rateOfCounts } from "../consistency/rate_of_counts.ts";
import { sumsOfParts } from "../consistency/sums_of_parts.ts";
import { numbersOfFinding } from "./numbers_of_finding.ts";

Deno.test("numbersOfFinding: ranges of totals and of standard errors, with t where k is known", () => {
  const numbers = (result: ConsistencyResult) => numbersOfFinding(finding(result));
  assert.equal(
    numbers(two("50", "0", "0.03", 11)),
    "chi-squared: 1 pair of groups with 11 people in all; first group: 2 people; second group: 9 " +
      "people; 25 pairs of groups can print both percentages, whatever P",
  );
  // Half-widths of 0.15 to 0.25; in R qnorm(0.975) is 1.959964 and qt(0.975, 8) 2.306004.
  assert.equal(
    numbers(scale("-0.5 (-0.7 to -0.3)", "difference")),
    "raw: standard error 0.0765 to 0.128 by z, 0.0650 to 0.108 by t with 8 df (95 % interval)",
  );
  assert.equal(
    numbers(scale("25.0 (12.0 to 40.0)", "percent", "25 (12 to 40)")),
    "double arcsine: turned back with 1 to 8 people; without zeros, raw: standard error of the share " +
      "0.0714 by z, 0.0607 by t with 8 df (95 % interval); without zeros, arcsine: standard error " +
      "0.0812 to 0.0877 by z, 0.0690 to 0.0746 by t with 8 df (95 % interval)",
  );
  const narrow = agreementOfPrinted({ ...interval(odds), p: "0.02" }, { scale: "log", level: 0.9 });
  // R, a grid of roundings: 2 * pnorm(-|c| / d * qnorm(0.95))
  assert.equal(numbers(narrow), "P by z: 0.0142 to 0.0192 (90 % interval)");
  assert.equal(numbers(p("0.04", odds, "raw")), null);
  assert.equal(
    numbers(heterogeneityOfPrinted({ k: 6, i2: "56", p: "0.045" })),
    "Q by which I² prints so as (Q − df) / Q: 11.2 to 11.5; P by such a Q: 0.0424 to 0.0469; df: 5",
  );
  assert.equal(
    numbers(rateOfCounts("81", { events: 18, total: 21 })),
    "rate of the counts: 85.71 %; events that print as 81 %: 17",
  );
  assert.equal(
    numbers(sumsOfParts({ parts: ["33.3 %", "66.6 %"], total: "100.00 %" }, { of: "rounded" })),
    "sum: 99.90; within rounding: 99.800 to 100.000",
  );
});
