import { normalUpperTail } from "../distribution/normal.ts";
import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { studentTUpperTail } from "../distribution/student_t.ts";
import { studentTQuantile } from "../distribution/student_t_quantile.ts";
import type { HartungKnapp, Interval, IntervalMethod } from "./types.ts";

/** The mean with its standard error in force, test and interval. */
export interface MeanInference {
  readonly standardError: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly interval: Interval;
  /** Quantile that the interval rests on. */
  readonly critical: number;
  readonly hartungKnapp?: HartungKnapp;
}

/** Two-sided quantile of the reference distribution: normal where df is null, else Student's t. */
export function criticalValue(level: number, df: number | null): number {
  const tail = (1 - level) / 2;
  return df === null ? normalUpperQuantile(tail) : -studentTQuantile(tail, df);
}

function hartungKnapp(
  q: number,
  classicStandardError: number,
  method: IntervalMethod,
): HartungKnapp | null {
  if (method === "hartung-knapp") return { q, factor: q, classicStandardError };
  if (method === "hartung-knapp-adhoc") return { q, factor: Math.max(1, q), classicStandardError };
  return null;
}

/**
 * Test and interval of a weighted mean.
 *
 * "wald" is normal, "t" has k - 1 degrees of freedom, and so have the two of Hartung and Knapp
 * (2001), https://doi.org/10.1002/sim.791, whose standard error is multiplied by the square root
 * of the weighted residual variance `q`.
 *
 * @param classic Square root of 1 / sum of weights.
 * @param q Sum of w (yi - estimate)^2 divided by df.
 */
export function meanInference(
  estimate: number,
  classic: number,
  q: number,
  df: number,
  method: IntervalMethod,
  level: number,
): MeanInference {
  const factor = hartungKnapp(q, classic, method);
  const standardError = factor === null ? classic : classic * Math.sqrt(factor.factor);
  const statistic = estimate / standardError;
  const dfInForce = method === "wald" ? null : df;
  const size = Math.abs(statistic);
  const critical = criticalValue(level, dfInForce);
  const half = critical * standardError;
  return {
    standardError,
    statistic,
    pValue: 2 * (dfInForce === null ? normalUpperTail(size) : studentTUpperTail(size, dfInForce)),
    interval: {
      lower: estimate - half,
      upper: estimate + half,
      level,
      method,
      df: dfInForce,
    },
    critical,
    ...(factor === null ? {} : { hartungKnapp: factor }),
  };
}
