import { requireCount } from "./require.ts";

/**
 * P(T <= t), where T is the number of discordant pairs of n values in random order: the exact
 * distribution behind Kendall's tau without ties.
 *
 * Edges: the distribution is symmetric on 0 to n (n - 1) / 2; 1 beyond its end. t and n are whole
 * numbers, 0 or more; anything else throws a RangeError.
 * Accuracy: absolute error below 1e-14; the cost grows with the cube of n.
 * Source: Kendall (1938), https://doi.org/10.1093/biomet/30.1-2.81, by the recursion over the
 * place of the n-th value.
 *
 * @example Of the six orders of three values, three have at most one discordant pair
 * ```ts
 * import assert from "node:assert/strict";
 * import { kendallLowerTail } from "reforest";
 *
 * assert.equal(kendallLowerTail(1, 3), 0.5);
 * ```
 */
export function kendallLowerTail(t: number, n: number): number {
  requireCount("kendallLowerTail", "t", t);
  requireCount("kendallLowerTail", "n", n);
  const most = n * (n - 1) / 2;
  if (t >= most) return 1;
  if (2 * t >= most) return 1 - kendallLowerTail(most - t - 1, n);
  let now = new Float64Array(t + 1);
  let next = new Float64Array(t + 1);
  now[0] = 1;
  for (let values = 2; values <= n; values++) {
    // The new value adds 0 to values - 1 discordant pairs, each with the same probability.
    const end = Math.min(t, values * (values - 1) / 2);
    let window = 0;
    for (let j = 0; j <= end; j++) {
      window += now[j]!;
      if (j >= values) window -= now[j - values]!;
      next[j] = window / values;
    }
    [now, next] = [next, now];
  }
  let total = 0;
  for (const probability of now) total += probability;
  return total;
}
