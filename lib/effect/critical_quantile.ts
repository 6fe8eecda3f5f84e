import { normalQuantile } from "../distribution/normal_quantile.ts";
import { studentTQuantile } from "../distribution/student_t_quantile.ts";
import { isPositive, isShare, requireValue } from "./require_value.ts";

/**
 * The quantile by which a two-sided interval or P value stands apart from the estimate: normal, or t
 * when degrees of freedom are given.
 *
 * @param level Coverage of the interval, 1 - P.
 */
export function criticalQuantile(caller: string, level: number, df: number | undefined): number {
  requireValue(caller, "level", level, "a number between 0 and 1, as 0.95", isShare);
  if (df === undefined) return -normalQuantile((1 - level) / 2);
  requireValue(caller, "df", df, "a finite number above 0", isPositive);
  return -studentTQuantile((1 - level) / 2, df);
}

/** The distribution in words. */
export function distributionName(df: number | undefined): string {
  return df === undefined
    ? "a normal distribution"
    : `a t distribution with ${df} degrees of freedom`;
}
