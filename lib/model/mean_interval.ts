import { normalUpperTail } from "../distribution/normal.ts";
import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { studentTUpperTail } from "../distribution/student_t.ts";
import { studentTQuantile } from "../distribution/student_t_quantile.ts";
import type { HartungKnapp, Interval, IntervalMethod, KenwardRoger } from "./types.ts";

/** The mean with its standard error in force, test and interval. */
export interface MeanInference {
  readonly standardError: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly interval: Interval;
  /** Quantile that the interval rests on. */
  readonly critical: number;
  readonly hartungKnapp?: HartungKnapp;
  readonly kenwardRoger?: KenwardRoger;
}

/** What some methods need beside the standard error and q. */
export interface MeanEvidence {
  /** Standard error with DerSimonian and Laird's tau2, for "hartung-knapp-iqwig". */
  readonly dersimonianLaird?: number;
  readonly kenwardRoger?: KenwardRoger;
}

/** Two-sided quantile of the reference distribution: normal where df is null, else Student's t. */
export function criticalValue(level: number, df: number | null): number {
  const tail = (1 - level) / 2;
  return df === null ? normalUpperQuantile(tail) : -studentTQuantile(tail, df);
}

/** The factor on the squared standard error, and whether the interval is then Wald's. */
function hartungKnapp(
  q: number,
  classic: number,
  df: number,
  method: IntervalMethod,
  level: number,
  evidence: MeanEvidence,
): { readonly factor: number; readonly wald: boolean } | null {
  switch (method) {
    case "hartung-knapp":
      return { factor: q, wald: false };
    case "hartung-knapp-adhoc":
      return { factor: Math.max(1, q), wald: false };
    case "hartung-knapp-or-wald":
    case "hartung-knapp-iqwig": {
      const other = method === "hartung-knapp-iqwig" ? evidence.dersimonianLaird! : classic;
      const width = criticalValue(level, df) * Math.sqrt(q) * classic;
      const narrower = width < criticalValue(level, null) * other;
      return { factor: narrower ? 1 : q, wald: narrower && method === "hartung-knapp-or-wald" };
    }
    default:
      return null;
  }
}

/**
 * Test and interval of a weighted mean.
 *
 * "wald" is normal, "t" has k - 1 degrees of freedom, and so have those of Hartung and Knapp
 * (2001), https://doi.org/10.1002/sim.791, whose standard error is multiplied by the square root
 * of the weighted residual variance `q`, with the corrections that {@linkcode IntervalMethod} names
 * (Jackson et al. 2017, https://doi.org/10.1002/sim.7411; IQWiG, General Methods 6.0, 2020).
 * "kenward-roger" takes both from its own adjustment.
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
  evidence: MeanEvidence = {},
): MeanInference {
  const hk = hartungKnapp(q, classic, df, method, level, evidence);
  const kr = method === "kenward-roger" ? evidence.kenwardRoger! : null;
  const standardError = kr?.standardError ??
    (hk === null ? classic : classic * Math.sqrt(hk.factor));
  const statistic = estimate / standardError;
  const dfInForce = method === "wald" || hk?.wald === true ? null : kr?.df ?? df;
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
    ...(hk === null
      ? {}
      : { hartungKnapp: { q, factor: hk.factor, classicStandardError: classic } }),
    ...(kr === null ? {} : { kenwardRoger: kr }),
  };
}
