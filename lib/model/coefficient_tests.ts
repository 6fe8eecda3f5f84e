import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import { fUpperTail } from "../distribution/f.ts";
import { normalUpperTail } from "../distribution/normal.ts";
import { studentTUpperTail } from "../distribution/student_t.ts";
import { symmetricInverse } from "../numeric/symmetric_inverse.ts";
import { criticalValue } from "./mean_interval.ts";
import type { CoefficientTest, DesignColumn, RegressionCoefficient } from "./regression_types.ts";
import { exp } from "../numeric/elementary/exp.ts";

/** Two-sided P value of a statistic that is normal (df null) or Student's t. */
export function twoSided(statistic: number, df: number | null): number {
  const size = Math.abs(statistic);
  return 2 * (df === null ? normalUpperTail(size) : studentTUpperTail(size, df));
}

/** The rows and columns of a matrix that `places` name. */
function part(matrix: Float64Array, size: number, places: readonly number[]): Float64Array {
  const n = places.length;
  const picked = new Float64Array(n * n);
  places.forEach((i, a) => places.forEach((j, b) => picked[a * n + b] = matrix[i * size + j]!));
  return picked;
}

/** Wald test that the coefficients at `places` are zero; df null for chi-squared, else F. */
export function coefficientTest(
  names: readonly string[],
  estimates: ArrayLike<number>,
  covariance: Float64Array,
  places: readonly number[],
  dfResidual: number | null,
): CoefficientTest {
  const p = estimates.length;
  const m = places.length;
  const inverse = symmetricInverse(part(covariance, p, places), m)?.inverse;
  let wald = inverse === undefined ? NaN : 0;
  places.forEach((i, a) =>
    places.forEach((j, b) => wald += estimates[i]! * (inverse?.[a * m + b] ?? NaN) * estimates[j]!)
  );
  const statistic = dfResidual === null ? wald : wald / m;
  return {
    statistic,
    distribution: dfResidual === null ? "chi-squared" : "F",
    df: m,
    dfResidual,
    pValue: dfResidual === null
      ? chiSquaredUpperTail(statistic, m)
      : fUpperTail(statistic, m, dfResidual),
    coefficients: places.map((i) => names[i]!),
  };
}

/** The correlation matrix of the coefficients at `places`. */
function correlations(
  covariance: Float64Array,
  p: number,
  places: readonly number[],
): Float64Array {
  const matrix = part(covariance, p, places);
  const n = places.length;
  const scale = places.map((i) => 1 / Math.sqrt(covariance[i * p + i]!));
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) matrix[a * n + b]! *= scale[a]! * scale[b]!;
  }
  return matrix;
}

/**
 * Generalised variance inflation factor of the coefficients `places` among the coefficients
 * `among` (Fox and Monette 1992, https://doi.org/10.1080/01621459.1992.10475190); for one
 * coefficient it is the usual factor. Null where it is not defined.
 */
export function varianceInflation(
  covariance: Float64Array,
  p: number,
  places: readonly number[],
  among: readonly number[],
): number | null {
  if (places.some((place) => !among.includes(place))) return null;
  const logDeterminant = (of: readonly number[]) =>
    of.length === 0
      ? 0
      : symmetricInverse(correlations(covariance, p, of), of.length)?.logDeterminant;
  const own = logDeterminant(places);
  const others = logDeterminant(among.filter((place) => !places.includes(place)));
  const all = logDeterminant(among);
  if (own === undefined || others === undefined || all === undefined) return null;
  return exp(own + others - all);
}

/** Coefficients with tests and intervals; df null for the normal distribution. */
export function coefficientsOf(
  columns: readonly Pick<DesignColumn, "name" | "term">[],
  estimates: ArrayLike<number>,
  covariance: Float64Array,
  df: number | null,
  method: string,
  level: number,
): readonly RegressionCoefficient[] {
  const p = columns.length;
  const critical = criticalValue(level, df);
  const slopes = columns.flatMap(({ term }, j) => term === "intercept" ? [] : [j]);
  return columns.map(({ name, term }, j) => {
    const estimate = estimates[j]!;
    const standardError = Math.sqrt(covariance[j * p + j]!);
    const statistic = estimate / standardError;
    return {
      name,
      term,
      estimate,
      standardError,
      statistic,
      pValue: twoSided(statistic, df),
      interval: {
        lower: estimate - critical * standardError,
        upper: estimate + critical * standardError,
        level,
        method,
        df,
      },
      vif: varianceInflation(covariance, p, [j], slopes),
    };
  });
}
