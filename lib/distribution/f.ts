import { incompleteBeta } from "../numeric/incomplete_beta.ts";
import { betaOddsQuantile } from "./beta_odds_quantile.ts";
import { requireNumber, requirePositive, requireProbability } from "./require.ts";

function tails(caller: string, x: number, df1: number, df2: number) {
  requireNumber(caller, "x", x);
  requirePositive(caller, "df1", df1);
  requirePositive(caller, "df2", df2);
  const odds = df1 / df2 * x;
  return odds <= 0
    ? { lower: 0, upper: 1 }
    : incompleteBeta(df1 / 2, df2 / 2, 1 / (1 + 1 / odds), 1 / (1 + odds));
}

/**
 * P(X <= x) for an F-distributed X with df1 and df2 degrees of freedom (finite, whole or not).
 *
 * Edges: 0 for x <= 0, 1 at Infinity; NaN or impossible degrees of freedom throw a RangeError.
 * Accuracy and source: as {@linkcode betaCdf}, of which it is a change of variable.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { fCdf } from "reforest";
 *
 * assert.ok(Math.abs(fCdf(3, 2, 2) - 0.75) < 1e-15);
 * ```
 */
export function fCdf(x: number, df1: number, df2: number): number {
  return tails("fCdf", x, df1, df2).lower;
}

/**
 * P(X > x) for an F-distributed X with df1 and df2 degrees of freedom: the P value of an F test.
 *
 * Edges, accuracy and source: as {@linkcode fCdf}; 1 for x <= 0.
 *
 * @example The square of a t statistic is an F statistic
 * ```ts
 * import assert from "node:assert/strict";
 * import { fUpperTail, studentTUpperTail } from "reforest";
 *
 * const twoSided = 2 * studentTUpperTail(3, 9);
 * assert.ok(Math.abs(fUpperTail(9, 1, 9) / twoSided - 1) < 1e-12);
 * ```
 */
export function fUpperTail(x: number, df1: number, df2: number): number {
  return tails("fUpperTail", x, df1, df2).upper;
}

/**
 * The x at which {@linkcode fCdf} equals p.
 *
 * Edges: p = 0 gives 0, p = 1 gives Infinity; p outside [0, 1], NaN or impossible degrees of
 * freedom throw a RangeError. Accuracy: relative error at most 1e-12 for degrees of freedom from
 * 0.2 to 10^5, also for small p, where R 4.2.2 itself is wrong (qf(1e-8, 1, 2) is 2.0e-16).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { fQuantile } from "reforest";
 *
 * assert.ok(Math.abs(fQuantile(1e-8, 1, 2) / (2e-16 / (1 - 1e-16)) - 1) < 1e-12);
 * ```
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  requireProbability("fQuantile", p);
  requirePositive("fQuantile", "df1", df1);
  requirePositive("fQuantile", "df2", df2);
  return betaOddsQuantile(p, df1 / 2, df2 / 2) * df2 / df1;
}
