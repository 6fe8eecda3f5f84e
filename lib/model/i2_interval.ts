import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import type { Interval } from "./types.ts";

/**
 * Test-based interval of I2 (in percent) from Cochran's Q: log H, H = root of max(1, Q / (k - 1)),
 * is taken as normal. Null where its standard error does not exist. Higgins and Thompson (2002),
 * https://doi.org/10.1002/sim.1186.
 */
export function i2Interval(q: number, k: number, level: number): Interval | null {
  const many = q > k;
  if (k < 2 || (!many && k < 3)) return null;
  const standardError = many
    ? 0.5 * (Math.log(q) - Math.log(k - 1)) / (Math.sqrt(2 * q) - Math.sqrt(2 * k - 3))
    : Math.sqrt((1 - 1 / (3 * (k - 2) ** 2)) / (2 * (k - 2)));
  const logH = 0.5 * Math.log(Math.max(1, q / (k - 1)));
  const half = normalUpperQuantile((1 - level) / 2) * standardError;
  const i2 = (logarithm: number) => 100 * Math.max(0, -Math.expm1(-2 * logarithm));
  return {
    lower: i2(logH - half),
    upper: i2(logH + half),
    level,
    method: "higgins-thompson",
    df: null,
  };
}
