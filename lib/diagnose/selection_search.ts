import { type Curvature, minimiseInBox, type MinimumRecord } from "../numeric/minimise_in_box.ts";
import type { SelectionData } from "./selection_likelihood.ts";
import type { SelectionChoicesInForce } from "./selection_types.ts";
import type { WithoutSelection } from "./selection_without.ts";

/** A point from which the likelihood falls on all sides. Numbers are mean, tau2, delta ... */
export interface LocalMaximum {
  readonly at: readonly number[];
  readonly logLikelihood: number;
}

/** What the search met. */
export interface SelectionSearch {
  readonly best: MinimumRecord;
  /** Highest first. */
  readonly maxima: readonly LocalMaximum[];
  readonly starts: number;
  readonly startsAtBest: number;
}

/** What is minimised: minus the log-likelihood, within limits. */
export interface Objective {
  readonly evaluate: (at: Float64Array) => Curvature;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Selection parameters to start from: none, weak and strong selection, in both directions. */
function deltaStarts({ type, delta }: SelectionChoicesInForce): readonly (readonly number[])[] {
  const given = delta.filter((value) => value !== null);
  if (given.length === delta.length) return [given];
  switch (type) {
    case "stepfun":
      return [1, 0.3, 0.03, 3].map((last) =>
        delta.map((_, j) => last ** (j / Math.max(1, delta.length - 1)))
      );
    case "beta":
      return [[1, 1], [1, 3], [0.5, 1], [3, 1], [3, 3], [0.01, 2], [0.05, 4]];
    default:
      return [[0], [0.5], [3], [20]];
  }
}

function medianOf(values: Float64Array): number {
  return Float64Array.from(values).sort()[values.length >> 1]!;
}

/** The fit without selection as a point of this model: where the likelihood ends if it is flat. */
function standingStill(
  { evaluate, lower }: Objective,
  { type, delta }: SelectionChoicesInForce,
  without: WithoutSelection,
): MinimumRecord {
  const none = type === "stepfun" || type === "beta" ? 1 : 0;
  const at = [without.estimate, without.tau2, ...delta.map((given) => given ?? none)];
  return {
    at,
    value: evaluate(Float64Array.from(at)).value,
    converged: true,
    iterations: 0,
    decrement: 0,
    tolerance: 1e-7,
    limits: at.map((value, j) => value <= lower[j]! ? -1 : 0),
    reason: "tolerance met",
  };
}

/** Maxima that differ, highest first. */
function distinct(ends: readonly MinimumRecord[]): readonly LocalMaximum[] {
  const found: MinimumRecord[] = [];
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-3 * (1 + Math.abs(a));
  for (const end of [...ends].sort((a, b) => a.value - b.value)) {
    if (!end.converged) continue;
    const known = found.some(({ value, at }) =>
      near(value, end.value) && at.every((number, j) => near(number, end.at[j]!))
    );
    if (!known) found.push(end);
  }
  return found.map(({ at, value }) => ({ at, logLikelihood: -value }));
}

/**
 * Climbs the likelihood from several points. Weights are tried with the mean and tau2 of the model
 * without selection, and with the best mean and tau2 for these weights, so that strong selection is
 * not met with a mean that denies it.
 */
export function selectionSearch(
  { variances }: SelectionData,
  choices: SelectionChoicesInForce,
  without: WithoutSelection,
  objective: Objective,
): SelectionSearch {
  const { evaluate, lower, upper } = objective;
  const climb = (start: readonly number[]) => minimiseInBox(evaluate, start, lower, upper);
  const climbFromWeights = (start: readonly number[]) => {
    const held = (limits: readonly number[]) =>
      limits.map((limit, j) => j < 2 ? limit : Math.min(Math.max(start[j]!, lower[j]!), upper[j]!));
    return climb(minimiseInBox(evaluate, start, held(lower), held(upper), { tolerance: 1e-3 }).at);
  };
  const typical = without.tau2 + 0.3 * medianOf(variances);
  const startsAt = (tau2: number) =>
    deltaStarts(choices).map((delta) => [without.estimate, tau2, ...delta]);
  const ends = [
    ...startsAt(0).map(climb),
    ...startsAt(typical).map(climb),
    ...startsAt(3 * typical).map(climb),
    ...(choices.delta.includes(null) ? startsAt(typical).map(climbFromWeights) : []),
  ];
  // Of equals the first: a likelihood that selection cannot raise says no selection.
  const best = ends.reduce(
    (high, end) => end.value < high.value - 1e-9 ? end : high,
    standingStill(objective, choices, without),
  );
  return {
    best,
    maxima: distinct([best, ...ends]),
    starts: ends.length,
    startsAtBest: ends.filter((end) => end.value <= best.value + 1e-6).length,
  };
}
