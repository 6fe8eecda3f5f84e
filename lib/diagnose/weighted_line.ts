/** A straight line y = intercept + slope x, fitted with known weights. */
export interface WeightedLine {
  readonly intercept: number;
  readonly slope: number;
  /** Standard errors under a residual variance of 1, that is, with weights 1 / variance. */
  readonly interceptError: number;
  readonly slopeError: number;
  /** Sum of w (y - line)^2. */
  readonly residualSum: number;
}

/** Spread of a predictor, relative to its size, below which a slope cannot be told from rounding. */
const indistinct = 1e-10;

/** Whether a predictor takes more than one value, so that a slope exists. */
export function hasSpread(x: Float64Array): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (const value of x) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low > indistinct * Math.max(Math.abs(low), Math.abs(high));
}

/**
 * The weighted least-squares line. Means are taken first and deviations from them afterwards, so
 * that predictors far from 0 (sample sizes) keep their digits. The x must have a spread.
 */
export function weightedLine(x: Float64Array, y: Float64Array, w: Float64Array): WeightedLine {
  const k = x.length;
  let [weight, xSum, ySum] = [0, 0, 0];
  const [x0, y0] = [x[0]!, y[0]!];
  for (let i = 0; i < k; i++) {
    weight += w[i]!;
    xSum += w[i]! * (x[i]! - x0);
    ySum += w[i]! * (y[i]! - y0);
  }
  const xMean = x0 + xSum / weight;
  const yMean = y0 + ySum / weight;
  let [xx, xy] = [0, 0];
  for (let i = 0; i < k; i++) {
    const dx = x[i]! - xMean;
    xx += w[i]! * dx * dx;
    xy += w[i]! * dx * (y[i]! - yMean);
  }
  const slope = xy / xx;
  let residualSum = 0;
  for (let i = 0; i < k; i++) {
    const residual = y[i]! - yMean - slope * (x[i]! - xMean);
    residualSum += w[i]! * residual * residual;
  }
  return {
    intercept: yMean - slope * xMean,
    slope,
    interceptError: Math.sqrt(1 / weight + xMean * xMean / xx),
    slopeError: Math.sqrt(1 / xx),
    residualSum,
  };
}
