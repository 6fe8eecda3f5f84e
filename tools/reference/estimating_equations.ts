/** Effects and variances of the strata that one tau2 serves. */
export type Effects = readonly (readonly { readonly yi: number; readonly vi: number }[])[];

// Written out from the definitions, apart from the library, so that it can be a witness.

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function parts(effects: Effects, tau2: number) {
  let logs = 0;
  let q = 0;
  let squares = 0;
  let trace = 0;
  for (const stratum of effects) {
    const weights = stratum.map(({ vi }) => 1 / (vi + tau2));
    const weightSum = total(weights);
    const mean = total(stratum.map(({ yi }, i) => weights[i]! * yi)) / weightSum;
    const residuals = stratum.map(({ yi }) => yi - mean);
    logs += total(stratum.map(({ vi }) => Math.log(vi + tau2))) + Math.log(weightSum);
    q += total(residuals.map((r, i) => weights[i]! * r * r));
    squares += total(residuals.map((r, i) => weights[i]! ** 2 * r * r));
    trace += weightSum - total(weights.map((w) => w * w)) / weightSum;
  }
  const df = total(effects.map((stratum) => stratum.length - 1));
  return { logs, q, squares, trace, df };
}

/** Generalised Q of Viechtbauer (2007) and Paule and Mandel (1982). */
export function generalisedQ(effects: Effects, tau2: number): number {
  return parts(effects, tau2).q;
}

/** At tau2 = 0 an equation that asks for a smaller tau2 still is solved. */
function distance(ratio: number, tau2: number): number {
  return tau2 === 0 ? Math.max(0, ratio - 1) : Math.abs(ratio - 1);
}

/**
 * How far tau2 is from solving the equation that defines the estimator: sum of w^2 (yi - mean)^2 over
 * trace of P (REML), generalised Q over its degrees of freedom (PM), Cochran's Q over its expectation
 * (DL), each less 1.
 */
export function residualOf(method: string, effects: Effects, tau2: number): number {
  if (effects.every((stratum) => stratum.length < 2)) return 0;
  const now = parts(effects, tau2);
  switch (method) {
    case "REML":
      return distance(now.squares / now.trace, tau2);
    case "PM":
      return distance(now.q / now.df, tau2);
    default: {
      const start = parts(effects, 0);
      return distance(start.q / (start.df + tau2 * start.trace), tau2);
    }
  }
}

/** Restricted log-likelihood, but for a constant: it can have more than one maximum. */
export function restrictedHeight(effects: Effects, tau2: number): number {
  const { logs, q } = parts(effects, tau2);
  return -0.5 * (logs + q);
}
