import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import type { Interval } from "./types.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { expm1 } from "../numeric/elementary/expm1.ts";
import { log } from "../numeric/elementary/log.ts";

/** Test-based intervals of I2 (percent) and H2 from Cochran's Q. */
export interface IntervalsFromQ {
  readonly i2: Interval;
  readonly h2: Interval;
}

/**
 * Test-based intervals of I2 (in percent) and H2 from Cochran's Q: log H, H = root of
 * max(1, Q / (k - 1)), is taken as normal, and H is not below 1. Null where its standard error does
 * not exist. Higgins and Thompson (2002), https://doi.org/10.1002/sim.1186.
 */
export function hInterval(q: number, k: number, level: number): IntervalsFromQ | null {
  const many = q > k;
  if (k < 2 || (!many && k < 3)) return null;
  const standardError = many
    ? 0.5 * (log(q) - log(k - 1)) / (Math.sqrt(2 * q) - Math.sqrt(2 * k - 3))
    : Math.sqrt((1 - 1 / (3 * (k - 2) ** 2)) / (2 * (k - 2)));
  const logH = 0.5 * log(Math.max(1, q / (k - 1)));
  const half = normalUpperQuantile((1 - level) / 2) * standardError;
  const limits = (f: (logarithm: number) => number): Interval => ({
    lower: f(Math.max(0, logH - half)),
    upper: f(Math.max(0, logH + half)),
    level,
    method: "higgins-thompson",
    df: null,
  });
  return {
    i2: limits((logarithm) => -100 * expm1(-2 * logarithm)),
    // Not by way of I2, which rounds to 100 where H is large.
    h2: limits((logarithm) => exp(2 * logarithm)),
  };
}
