import { criticalValue } from "./mean_interval.ts";
import type { Interval, PredictionMethod } from "./types.ts";

/**
 * Where the true effect of a new, similar study is expected: estimate +- quantile times the root of
 * tau2 + standard error^2 (Higgins, Thompson and Spiegelhalter 2009,
 * https://doi.org/10.1111/j.1467-985X.2008.00552.x, with k - 1 degrees of freedom instead of
 * k - 2). Null for fewer than three studies, whose tau2 says nothing about the next.
 *
 * @param mean Interval of the mean, and its critical value, which is often the one needed here.
 */
export function predictionInterval(
  estimate: number,
  standardErrors: { readonly inForce: number; readonly classic: number },
  tau2: number,
  k: number,
  method: PredictionMethod,
  mean: Interval,
  criticalOfMean: number,
): Interval | null {
  if (method === "none" || k < 3) return null;
  const { level } = mean;
  const df = method === "wald" ? null : k - 1;
  const critical = df === mean.df ? criticalOfMean : criticalValue(level, df);
  const standardError = method === "classic-t" ? standardErrors.classic : standardErrors.inForce;
  const half = critical * Math.sqrt(tau2 + standardError * standardError);
  return { lower: estimate - half, upper: estimate + half, level, method, df };
}
