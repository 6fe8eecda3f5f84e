import { logGamma } from "../numeric/log_gamma.ts";
import type { CountTest } from "./count_block.ts";
import { fisherBand } from "./fisher_band.ts";
import { fisherSide, type Probability } from "./fisher_side.ts";
import type { Range } from "./types.ts";
import { exp } from "../numeric/elementary/exp.ts";

/** Fisher's exact test (two-sided by likelihood), P in a range, for totals up to a bound. */
export function fisherCounts(range: Range, atMost: number): CountTest {
  const logFactorial = Float64Array.from({ length: atMost + 1 }, (_, n) => logGamma(n + 1));
  const logChoose = (n: number, k: number) =>
    logFactorial[n]! - logFactorial[k]! - logFactorial[n - k]!;
  const probability: Probability = (x, total1, total2, events) =>
    exp(
      logChoose(total1, x) + logChoose(total2, events - x) - logChoose(total1 + total2, events),
    );
  const side = fisherSide(range, probability);
  return {
    count: fisherBand(range, probability, side),
    accepts: (events1, total1, events2, total2) =>
      (events1 * total2 >= events2 * total1
        ? side(events1, total1, events2, total2)
        : side(events2, total2, events1, total1)) === 0,
  };
}
