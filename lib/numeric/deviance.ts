import { xMinusLog1p } from "./x_minus_log1p.ts";
import { log } from "./elementary/log.ts";

/**
 * mean - count - count log(mean / count), at least 0: half the Poisson deviance, by which the
 * saddle-point forms of Loader (2000) measure how far a count is from its mean.
 *
 * `shift` is mean - count, given apart where the caller knows it without rounding.
 */
export function halfDeviance(count: number, mean: number, shift: number): number {
  const relative = shift / count;
  return Math.abs(relative) < 0.5
    ? count * xMinusLog1p(relative)
    : shift - count * log(mean / count);
}
