import type { Strata } from "./strata.ts";

/**
 * A quadratic form of the residuals, Q = y' P y, with what its mean and variance need. P is the
 * matrix A - A X (X' A X)^-1 X' A of DerSimonian and Kacker (2007),
 * https://doi.org/10.1016/j.cct.2006.04.004, for weights A and one mean for each stratum; V holds
 * the sampling variances.
 */
export interface QuadraticForm {
  readonly q: number;
  /** Trace of P. */
  readonly trace: number;
  /** Trace of P V. */
  readonly traceV: number;
  /** Traces of P P, P V P and P V P V. */
  readonly square: number;
  readonly squareV: number;
  readonly squareVV: number;
}

/** Adds up one stratum of {@linkcode quadraticForm}. */
function oneStratum(
  { deviations, variances }: Strata,
  weights: ArrayLike<number>,
  start: number,
  end: number,
): QuadraticForm {
  let total = 0;
  let product = 0;
  for (let i = start; i < end; i++) {
    total += weights[i]!;
    product += weights[i]! * deviations[i]!;
  }
  const mean = product / total;
  let [q, trace, traceV] = [0, 0, 0];
  // Off the diagonal P is -a_i a_j / sum of a. Pairs are added as each study meets those before it,
  // so that nothing cancels when one study has nearly all of the weight.
  let [before, beforeV] = [0, 0];
  let [pairs, pairsV, pairsVV] = [0, 0, 0];
  let [squares, squaresV, squaresVV] = [0, 0, 0];
  let others = 0;
  for (let i = end - 1; i >= start; i--) {
    const weight = weights[i]!;
    const variance = variances[i]!;
    const square = weight * weight;
    pairs += 2 * square * before;
    pairsV += square * (variance * before + beforeV);
    pairsVV += 2 * square * variance * beforeV;
    before += square;
    beforeV += square * variance;
    // The largest weights usually stand first; what is left of the total beside them is summed.
    const rest = i === start ? others : total - weight;
    others += weight;
    const diagonal = weight * (rest / total);
    q += weight * (deviations[i]! - mean) ** 2;
    trace += diagonal;
    traceV += diagonal * variance;
    squares += diagonal * diagonal;
    squaresV += diagonal * diagonal * variance;
    squaresVV += (diagonal * variance) ** 2;
  }
  const scale = total * total;
  return {
    q,
    trace,
    traceV,
    square: squares + pairs / scale,
    squareV: squaresV + pairsV / scale,
    squareVV: squaresVV + pairsVV / scale,
  };
}

/** The form for weights in the order of the strata, 0 or more, some above 0 in each stratum. */
export function quadraticForm(strata: Strata, weights: ArrayLike<number>): QuadraticForm {
  let all = oneStratum(strata, weights, strata.starts[0]!, strata.starts[1]!);
  for (let g = 1; g + 1 < strata.starts.length; g++) {
    const one = oneStratum(strata, weights, strata.starts[g]!, strata.starts[g + 1]!);
    all = {
      q: all.q + one.q,
      trace: all.trace + one.trace,
      traceV: all.traceV + one.traceV,
      square: all.square + one.square,
      squareV: all.squareV + one.squareV,
      squareVV: all.squareVV + one.squareVV,
    };
  }
  return all;
}

/** Standard deviation of the form where the studies vary by tau2 beside their own variances. */
export function deviationOfForm(form: QuadraticForm, tau2: number): number {
  return Math.sqrt(2 * form.squareVV + 4 * tau2 * form.squareV + 2 * tau2 * tau2 * form.square);
}
