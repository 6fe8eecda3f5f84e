// Wan, Wang, Liu and Tong (2014), https://doi.org/10.1186/1471-2288-14-135; Luo et al. (2018),
// https://doi.org/10.1177/0962280216669183; examples of the R package metaBLUE 1.0.0, whose documentation
// prints 4.356748 and 2.205578 for the sample of 30 with minimum 1, median 4 and maximum 10.
import assert from "node:assert/strict";
import { meanFromQuantiles } from "../../lib/effect/mean_from_quantiles.ts";

Deno.test("Luo 2018 and Wan 2014 in metaBLUE: Luo.mean(c(1, 4, 10), 30, S1), Wan.std(c(1, 4, 10), 30, S1)", () => {
  const { mean, sd } = meanFromQuantiles({ min: 1, median: 4, max: 10, total: 30 });
  assert.equal(mean.toFixed(6), "4.356748");
  assert.equal(sd.toFixed(6), "2.205578");
});

Deno.test("Wan 2014, equations 2 and 14: older means with weights 1/4, 1/2, 1/4 and 1/3 each", () => {
  const choices = { mean: "wan" } as const;
  assert.equal(meanFromQuantiles({ min: 1, median: 4, max: 11, total: 30 }, choices).mean, 5);
  const { mean } = meanFromQuantiles({ q1: 2, median: 4, q3: 9, total: 30 }, choices);
  assert.equal(mean.toFixed(12), "5.000000000000");
});

// Tippett (1925), Biometrika 17: 364-387: expected range of n standard normal values, which the divisor
// of scenario S1 approximates.
Deno.test("Wan 2014, table 1: the divisor of the range is within 2 % of the expected range", () => {
  for (
    const [n, expected] of [[5, 2.32593], [10, 3.07751], [20, 3.73495], [100, 5.01519]] as const
  ) {
    const { sd } = meanFromQuantiles({ min: 0, median: 1, max: 2, total: n });
    assert.ok(Math.abs(2 / sd / expected - 1) < 0.02, `${n}: ${2 / sd}`);
  }
});
