import type { PValue } from "./selection_pieces.ts";
import type { SelectionChoicesInForce } from "./selection_types.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log } from "../numeric/elementary/log.ts";
import { log1p } from "../numeric/elementary/log1p.ts";

/** Logarithm of a weight and its derivatives by the selection parameters. */
export interface LogWeight {
  value: number;
  readonly slopes: Float64Array;
  /** Second derivatives; off the diagonal they are 0 for all weight functions here. */
  readonly curvatures: Float64Array;
}

/** Writes the logarithm of the weight of a P value into `into`. */
export type WriteLogWeight = (at: PValue, delta: ArrayLike<number>, into: LogWeight) => void;

/** log w = (delta_1 - 1) log p + (delta_2 - 1) log(1 - p). */
const beta: WriteLogWeight = ({ p, q }, delta, into) => {
  const [a, b] = [log(p), log(q)];
  into.slopes[0] = a;
  into.slopes[1] = b;
  into.value = (delta[0]! - 1) * a + (delta[1]! - 1) * b;
};

const stepfun: WriteLogWeight = ({ interval }, delta, into) => {
  const weight = delta[interval]!;
  into.slopes.fill(0);
  into.curvatures.fill(0);
  into.slopes[interval] = 1 / weight;
  into.curvatures[interval] = -1 / (weight * weight);
  into.value = log(weight);
};

/** log w = -delta s(p), divided by its value at the step; 0 up to the step. */
function proportional(score: (at: PValue) => number, scoreAtStep: number): WriteLogWeight {
  return (at, delta, into) => {
    const slope = at.interval === 0 && scoreAtStep > 0 ? 0 : scoreAtStep - score(at);
    into.slopes[0] = slope;
    into.value = delta[0]! * slope;
  };
}

/** log(2 exp(-delta p) / (1 + exp(-delta p))). */
function logistic(step: number): WriteLogWeight {
  return ({ p, interval }, delta, into) => {
    into.value = into.slopes[0] = into.curvatures[0] = 0;
    if (interval === 0 && step > 0) return;
    for (const [at, sign] of [[p, 1], [step, -1]] as const) {
      const x = delta[0]! * at;
      const share = exp(-x);
      into.value += sign * (Math.LN2 - x - log1p(share));
      into.slopes[0]! -= sign * at / (1 + share);
      into.curvatures[0]! -= sign * at * at * share / ((1 + share) * (1 + share));
    }
  };
}

/** The weight function that is asked for. */
export function weightFunction({ type, steps }: SelectionChoicesInForce): WriteLogWeight {
  const [step = 0] = steps;
  switch (type) {
    case "stepfun":
      return stepfun;
    case "beta":
      return beta;
    case "halfnorm":
      return proportional(({ p }) => p * p, step * step);
    case "negexp":
      return proportional(({ p }) => p, step);
    case "logistic":
      return logistic(step);
    case "power":
      return proportional(({ q }) => -log(q), -log1p(-step));
  }
}
