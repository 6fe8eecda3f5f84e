import { choleskyFactor, choleskySolve } from "../numeric/cholesky.ts";
import { type Curvature, minimiseInBox, type MinimumRecord } from "../numeric/minimise_in_box.ts";
import { type SelectionData, selectionLikelihood } from "./selection_likelihood.ts";
import { type LocalMaximum, selectionSearch } from "./selection_search.ts";
import type { SelectionChoicesInForce, SelectionFit } from "./selection_types.ts";
import type { WithoutSelection } from "./selection_without.ts";

/** Change of the log-likelihood by halving the panels that is small enough. */
const integrationTolerance = 1e-10;
const widths = [1, 0.5, 0.25, 0.125, 0.0625];

/** Where the maximum is, and how it was found. Numbers are mean, tau2, delta ... */
export interface SelectionMaximum {
  readonly at: readonly number[];
  readonly logLikelihood: number;
  /** Of the search, at its coarse panels. */
  readonly maxima: readonly LocalMaximum[];
  readonly limits: MinimumRecord["limits"];
  /** Null where not estimated, held at a limit, or where the information is singular. */
  readonly standardErrors: readonly (number | null)[];
  readonly fit: SelectionFit;
}

/** Share of a diagonal entry that must be left in its pivot; less is rounding. */
const singular = 1e-12;

/** Standard errors of the numbers that are free, from the inverse of their information. */
function standardErrors(
  { hessian }: Curvature,
  estimated: readonly number[],
  n: number,
): readonly (number | null)[] {
  const m = estimated.length;
  const errors = new Array<number | null>(n).fill(null);
  // Scaled to a diagonal of 1, so that pivots can be judged whatever the units.
  const scale = estimated.map((j) => 1 / Math.sqrt(hessian[j * n + j]!));
  const matrix = new Float64Array(m * m);
  estimated.forEach((j, a) =>
    estimated.forEach((l, b) => matrix[a * m + b] = hessian[j * n + l]! * scale[a]! * scale[b]!)
  );
  const factor = choleskyFactor(matrix, m);
  if (factor === null) return errors;
  if (estimated.some((_, a) => !(factor[a * m + a]! ** 2 > singular))) return errors;
  estimated.forEach((j, a) => {
    const unit = new Float64Array(m);
    unit[a] = 1;
    errors[j] = scale[a]! * Math.sqrt(choleskySolve(factor, unit)[a]!);
  });
  return errors;
}

/**
 * The highest maximum that is met from several starting points, then followed with finer panels
 * until halving them does not change the likelihood.
 */
export function selectionFit(
  data: SelectionData,
  choices: SelectionChoicesInForce,
  without: WithoutSelection,
): SelectionMaximum {
  const { delta, tau2Value, estimateValue, deltaMin, deltaMax } = choices;
  const lower = [estimateValue ?? -Infinity, tau2Value ?? 0, ...delta.map((d) => d ?? deltaMin)];
  const upper = [
    estimateValue ?? Infinity,
    tau2Value ?? Infinity,
    ...delta.map((d) => d ?? deltaMax),
  ];
  const n = lower.length;
  let evaluate = selectionLikelihood(data, choices, widths[0]!);
  const { best, maxima, starts, startsAtBest } = selectionSearch(data, choices, without, {
    evaluate,
    lower,
    upper,
  });

  let end = best;
  let level = 0;
  let integrationError = 0;
  let iterations = best.iterations;
  if (choices.type !== "stepfun") {
    for (;;) {
      const finer = selectionLikelihood(data, choices, widths[level + 1]!);
      integrationError = Math.abs(finer(Float64Array.from(end.at)).value - end.value);
      if (integrationError <= integrationTolerance * Math.max(1, Math.abs(end.value))) break;
      if (level + 2 >= widths.length) break;
      level++;
      evaluate = finer;
      end = minimiseInBox(evaluate, end.at, lower, upper);
      iterations += end.iterations;
    }
  }
  const integrated = integrationError <= 1e-6;
  const free = [estimateValue === null, tau2Value === null, ...delta.map((d) => d === null)];
  const limits = end.limits.map((limit, j) => free[j] ? limit : 0);
  // A tau2 of 0 and a step of weight 0 are held, as metafor does; any other limit of a selection
  // parameter leaves no standard errors.
  const isHeld = (j: number) => j === 1 || choices.type === "stepfun" && limits[j] === -1;
  const regular = limits.every((limit, j) => limit === 0 || isHeld(j));
  const estimated = limits.flatMap((limit, j) => free[j] && limit === 0 ? [j] : []);
  return {
    at: end.at,
    logLikelihood: -end.value,
    maxima,
    limits,
    standardErrors: regular
      ? standardErrors(evaluate(Float64Array.from(end.at)), estimated, n)
      : new Array<null>(n).fill(null),
    fit: {
      converged: end.converged && integrated,
      iterations,
      tolerance: end.tolerance,
      decrement: end.decrement,
      reason: !integrated ? "integral not exact enough" : end.reason,
      starts,
      startsAtBest,
      panelWidth: choices.type === "stepfun" ? 0 : widths[level]!,
      integrationError,
    },
  };
}
