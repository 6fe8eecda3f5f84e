import assert from "node:assert/strict";
import { findingCases } from "../../tests/fixtures/finding_cases.ts";
import { finding, p, scale } from "../../tests/fixtures/findings.ts";
import { consistencyReport } from "../consistency/consistency_report.ts";
import { heterogeneityOfPrinted } from "../consistency/heterogeneity_of_printed.ts";
import { verdictOf } from "../consistency/verdict_of.ts";
import { loadReview } from "../io/load_review.ts";
import { seededRandom } from "../numeric/random.ts";
import { describeFinding } from "./describe_finding.ts";
import { numbersOfFinding } from "./numbers_of_finding.ts";

/** One sentence, with its full stop at the end, that says what it does not show. */
function assertLaw(text: string): void {
  assert.equal(text.match(/[.!?](?=\s|$)/g)?.length, 1, text);
  assert.match(text, /^["P−\d\p{Lu}].*; this does not show \S.*\.$/u);
  assert.doesNotMatch(text, /undefined|NaN|null|Infinity|\s\s|\s[,;.]/);
}

Deno.test("describeFinding: one sentence, which says what is shown and what is not", () => {
  for (const [verdict, result, text] of findingCases) {
    assert.equal(describeFinding(finding(result)), text);
    assert.equal(verdictOf(result), verdict, text);
    assertLaw(text);
  }
});

Deno.test("describeFinding: the cases have every verdict of every kind of check", () => {
  const found = new Set(findingCases.map(([verdict, { kind }]) => `${kind}: ${verdict}`));
  assert.deepEqual([...found].sort(), [
    "agreement-of-printed: compatible",
    "agreement-of-printed: not compatible",
    "agreement-of-printed: not examined",
    "counts-behind-percentages: compatible",
    "counts-behind-percentages: not compatible",
    "heterogeneity-of-printed: compatible",
    "heterogeneity-of-printed: not compatible",
    "heterogeneity-of-printed: not examined",
    "rate-of-counts: compatible",
    "rate-of-counts: not compatible",
    "rate-of-counts: not examined",
    "scale-finding: compatible",
    "scale-finding: not compatible",
    "scale-finding: not examined",
    "sums-of-parts: compatible",
    "sums-of-parts: not compatible",
  ]);
});

Deno.test("describeFinding: the five reviews, one sentence of at most 60 words each", async () => {
  for (const name of ["bcg", "feng2019", "greb2008", "pagliaro1992", "rectal-net"]) {
    for (const found of consistencyReport(await loadReview(name)).findings) {
      const text = describeFinding(found);
      assertLaw(text);
      assert.ok(text.split(" ").length <= 60, text);
    }
  }
});

Deno.test("describeFinding: whatever is printed, one sentence and numbers that are numbers", () => {
  const random = seededRandom("findings in words");
  const units = ["percent", "proportion", "ratio", "difference"] as const;
  for (let i = 0; i < 120; i++) {
    const unit = units[i % 4]!;
    const size = unit === "percent" ? 100 : 1;
    const decimals = i % 3;
    const sorted = [0, 1, 2].map(() => size * (1.4 * random() - 0.2)).sort((a, b) => a - b);
    const [lower, estimate, upper] = sorted.map((value) => value.toFixed(decimals)) as [
      string,
      string,
      string,
    ];
    const text = `${estimate} (${lower} to ${upper})`;
    const pText = ["0", "1", "0.00", "< 0.001", "> 0.99", random().toFixed(3)][i % 6]!;
    const k = 2 + Math.floor(30 * random());
    const results = [
      scale(text, unit),
      p(pText, text, i % 2 === 0 ? "raw" : "log"),
      heterogeneityOfPrinted({
        k,
        i2: (100 * random()).toFixed(decimals),
        ...(i % 2 === 0 ? {} : { q: (3 * k * random()).toFixed(decimals) }),
        p: pText,
        tau2: random().toFixed(decimals),
      }),
    ];
    for (const result of results) {
      assertLaw(describeFinding(finding(result)));
      const numbers = numbersOfFinding(finding(result));
      assert.doesNotMatch(numbers ?? "", /undefined|NaN|null|Infinity/);
    }
  }
});
