/**
 * Effects and variances of one or several strata in the form that the estimators of tau2 work on.
 *
 * In each stratum the most precise study stands first and the effects are measured from its own.
 * Its weight is the largest at every tau2, so that sums which nearly cancel when one study
 * dominates can leave it out, and its residual keeps its digits.
 */
export interface Strata {
  readonly deviations: Float64Array;
  readonly variances: Float64Array;
  /** Where each stratum begins, and the end of the last one. */
  readonly starts: readonly number[];
  /** Effect of the most precise study of each stratum. */
  readonly centres: readonly number[];
  /** Number of studies less number of strata. */
  readonly df: number;
  /** Sum of squares about the unweighted means of the strata. */
  readonly sumOfSquares: number;
  readonly smallestVariance: number;
  readonly largestVariance: number;
  /** Weights that the author gave, in this order; null where there are none. */
  readonly givenWeights: Float64Array | null;
  /** Space for the weights at the tau2 of the moment. */
  readonly weights: Float64Array;
}

/** Effects and variances of the studies of one stratum, sorted by id. */
export interface EffectColumns {
  readonly effects: Float64Array;
  readonly variances: Float64Array;
  /** Weights that the author gave; with one stratum only. */
  readonly weights?: Float64Array;
}

/** Weights in the order of the strata: that of the columns, the study at `first` before all. */
function weightsInOrder(weights: Float64Array, first: number): Float64Array {
  const ordered = new Float64Array(weights.length);
  ordered[0] = weights[first]!;
  for (let i = 0, at = 1; i < weights.length; i++) if (i !== first) ordered[at++] = weights[i]!;
  return ordered;
}

/** Place of the smallest variance, the first of equals. */
export function mostPrecise(variances: Float64Array): number {
  let best = 0;
  for (let i = 1; i < variances.length; i++) if (variances[i]! < variances[best]!) best = i;
  return best;
}

function sumOfSquares(deviations: Float64Array, start: number, end: number): number {
  let total = 0;
  for (let i = start; i < end; i++) total += deviations[i]!;
  const mean = total / (end - start);
  let squares = 0;
  for (let i = start; i < end; i++) squares += (deviations[i]! - mean) ** 2;
  return squares;
}

/** Prepares the columns of the strata, none of them empty. */
export function strataOf(columns: readonly EffectColumns[]): Strata {
  let k = 0;
  for (const { effects } of columns) k += effects.length;
  const deviations = new Float64Array(k);
  const variances = new Float64Array(k);
  const starts = [0];
  const centres: number[] = [];
  let at = 0;
  let squares = 0;
  let smallest = Infinity;
  let largest = 0;
  let givenWeights: Float64Array | null = null;
  for (const column of columns) {
    const start = at;
    const first = mostPrecise(column.variances);
    if (column.weights !== undefined) givenWeights = weightsInOrder(column.weights, first);
    const centre = column.effects[first]!;
    variances[at++] = column.variances[first]!;
    for (let i = 0; i < column.effects.length; i++) {
      const variance = column.variances[i]!;
      if (variance > largest) largest = variance;
      if (i === first) continue;
      deviations[at] = column.effects[i]! - centre;
      variances[at++] = variance;
    }
    smallest = Math.min(smallest, column.variances[first]!);
    squares += sumOfSquares(deviations, start, at);
    starts.push(at);
    centres.push(centre);
  }
  return {
    deviations,
    variances,
    starts,
    centres,
    df: k - columns.length,
    sumOfSquares: squares,
    smallestVariance: smallest,
    largestVariance: largest,
    givenWeights,
    weights: new Float64Array(k),
  };
}
