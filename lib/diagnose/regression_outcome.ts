import { normalUpperTail } from "../distribution/normal.ts";
import { studentTUpperTail } from "../distribution/student_t.ts";
import { criticalValue } from "../model/mean_interval.ts";
import { mixedLine } from "./mixed_line.ts";
import type { Coefficient, RegressionOfTest } from "./small_study_types.ts";
import { hasSpread, weightedLine } from "./weighted_line.ts";

/** A fitted regression test. */
export interface RegressionOutcome {
  readonly kind: "regression";
  readonly df: number | null;
  readonly regression: RegressionOfTest;
}

/** A coefficient with its test (t with df degrees of freedom, normal where df is null) and interval. */
export function coefficient(
  estimate: number,
  standardError: number,
  df: number | null,
  level: number,
): Coefficient {
  const statistic = estimate / standardError;
  const size = Math.abs(statistic);
  const half = criticalValue(level, df) * standardError;
  return {
    estimate,
    standardError,
    statistic,
    pValue: 2 * (df === null ? normalUpperTail(size) : studentTUpperTail(size, df)),
    interval: {
      lower: estimate - half,
      upper: estimate + half,
      level,
      method: df === null ? "wald" : "t",
      df,
    },
  };
}

/** Residuals below this share of the spread are the rounding errors of points on a line. */
const onALine = 1e-26;

/** Why no slope can be tested; null when one can. */
function obstacle(x: Float64Array, predictor: string): string | null {
  if (x.length < 3) {
    return `a line and its residual variance need 3 studies or more, and there are ${x.length}`;
  }
  return hasSpread(x) ? null : `all studies have the same ${predictor}, so that there is no slope`;
}

/**
 * Weighted least squares with a multiplicative residual variance, t with k - 2 degrees of freedom.
 * Answers with a reason where there is no test.
 */
export function multiplicativeRegression(
  x: Float64Array,
  y: Float64Array,
  w: Float64Array,
  names: { readonly predictor: string; readonly weights: string },
  level: number,
): RegressionOutcome | string {
  const reason = obstacle(x, names.predictor);
  if (reason !== null) return reason;
  const line = weightedLine(x, y, w);
  const df = x.length - 2;
  const explained = (line.slope / line.slopeError) ** 2;
  if (!(line.residualSum > onALine * (explained + line.residualSum))) {
    return "the studies lie on a straight line, so that there is no residual variance";
  }
  const residualVariance = line.residualSum / df;
  const scale = Math.sqrt(residualVariance);
  return {
    kind: "regression",
    df,
    regression: {
      ...names,
      intercept: coefficient(line.intercept, scale * line.interceptError, df, level),
      slope: coefficient(line.slope, scale * line.slopeError, df, level),
      residualVariance,
      tau2: null,
      fit: { converged: true, iterations: 0, tolerance: 0, reason: "closed form" },
    },
  };
}

/**
 * Mixed-effects regression with tau2 by REML. Answers with a reason where there is no test.
 *
 * @param reference "t" with k - 2 degrees of freedom (R meta) or "normal" (metafor).
 */
export function mixedRegression(
  x: Float64Array,
  y: Float64Array,
  variances: Float64Array,
  predictor: string,
  reference: "t" | "normal",
  level: number,
): RegressionOutcome | string {
  const reason = obstacle(x, predictor);
  if (reason !== null) return reason;
  const df = reference === "t" ? x.length - 2 : null;
  const { line, tau2, converged, iterations } = mixedLine(x, y, variances);
  return {
    kind: "regression",
    df,
    regression: {
      predictor,
      weights: "1 / (vi + tau2)",
      intercept: coefficient(line.intercept, line.interceptError, df, level),
      slope: coefficient(line.slope, line.slopeError, df, level),
      residualVariance: null,
      tau2,
      fit: {
        converged,
        iterations,
        tolerance: 1e-14,
        reason: tau2 === 0 ? "at boundary" : converged ? "tolerance met" : "limit reached",
      },
    },
  };
}
