import { sum } from "../numeric/sum.ts";
import { binomialProbability } from "./binomial.ts";
import { requireCount, requirePositive } from "./require.ts";

/** What is held fixed in the conditional analysis of a 2x2 table. */
export interface TableMargins {
  readonly totalTreated: number;
  readonly totalControl: number;
  /** Events in both groups together. */
  readonly events: number;
}

/** Distribution of the treated group's events, given the margins and an odds ratio. */
export interface NoncentralHypergeometric {
  /** Smallest possible number of events in the treated group. */
  readonly lower: number;
  /** Largest possible number of events in the treated group. */
  readonly upper: number;
  /** Probabilities of lower, lower + 1, ..., upper; they sum to 1. */
  readonly probabilities: readonly number[];
  readonly mean: number;
  readonly variance: number;
}

function requireMargins(caller: string, margins: TableMargins): void {
  const { totalTreated, totalControl, events } = margins;
  requireCount(caller, "totalTreated", totalTreated);
  requireCount(caller, "totalControl", totalControl);
  requireCount(caller, "events", events);
  if (events > totalTreated + totalControl) {
    throw new RangeError(
      `${caller}: events must be at most ${totalTreated + totalControl}, found ${events}`,
    );
  }
}

/**
 * Fisher's noncentral hypergeometric distribution: events of the treated group, given the margins
 * of the table and the odds ratio (treated against control).
 *
 * With an odds ratio of 1 it is the hypergeometric distribution of Fisher's exact test. The
 * odds ratio is finite and above 0; impossible margins throw a RangeError.
 * Accuracy: relative error of each probability, of the mean and of the variance at most 1e-12
 * for margins to 10^4.
 * Method: ratios of neighbouring probabilities, outward from the mode, so that nothing
 * overflows and no logarithms are subtracted (Liao and Rosen 2001,
 * https://doi.org/10.1198/000313001753272547).
 *
 * @example Two treated, two controls, two events
 * ```ts
 * import assert from "node:assert/strict";
 * import { noncentralHypergeometric } from "reforest";
 *
 * const margins = { totalTreated: 2, totalControl: 2, events: 2 };
 * const { probabilities, mean } = noncentralHypergeometric(margins, 1);
 * assert.equal(mean, 1);
 * assert.ok(Math.abs(probabilities[1]! - 4 / 6) < 1e-15);
 * ```
 */
export function noncentralHypergeometric(
  margins: TableMargins,
  oddsRatio: number,
): NoncentralHypergeometric {
  requireMargins("noncentralHypergeometric", margins);
  requirePositive("noncentralHypergeometric", "oddsRatio", oddsRatio);
  const { totalTreated, totalControl, events } = margins;
  const lower = Math.max(0, events - totalControl);
  const upper = Math.min(events, totalTreated);
  /** P(x) / P(x - 1) */
  const ratio = (x: number) =>
    oddsRatio * ((totalTreated - x + 1) / x) * ((events - x + 1) / (totalControl - events + x));
  let mode = lower;
  while (mode < upper && ratio(mode + 1) >= 1) mode++;
  const weights = new Array<number>(upper - lower + 1).fill(0);
  weights[mode - lower] = 1;
  for (let x = mode + 1; x <= upper; x++) {
    weights[x - lower] = weights[x - 1 - lower]! * ratio(x);
  }
  for (let x = mode; x > lower; x--) weights[x - 1 - lower] = weights[x - lower]! / ratio(x);
  const total = sum(weights);
  const probabilities = weights.map((weight) => weight / total);
  const mean = lower + sum(probabilities.map((p, i) => i * p));
  const variance = sum(probabilities.map((p, i) => (lower + i - mean) ** 2 * p));
  return { lower, upper, probabilities, mean, variance };
}

/**
 * P(X = eventsTreated) for the hypergeometric distribution: of all tables with these margins,
 * the share with this many events in the treated group, when the groups do not differ.
 *
 * Edges: 0 outside the possible range; impossible margins throw a RangeError.
 * Accuracy: relative error at most 1e-12 down to 1e-300. Source: as a quotient of binomial
 * probabilities (Loader 2000).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { hypergeometricProbability } from "reforest";
 *
 * const margins = { totalTreated: 2, totalControl: 2, events: 2 };
 * assert.ok(Math.abs(hypergeometricProbability(2, margins) - 1 / 6) < 1e-15);
 * ```
 */
export function hypergeometricProbability(eventsTreated: number, margins: TableMargins): number {
  requireCount("hypergeometricProbability", "eventsTreated", eventsTreated);
  requireMargins("hypergeometricProbability", margins);
  const { totalTreated, totalControl, events } = margins;
  const eventsControl = events - eventsTreated;
  if (eventsControl < 0 || eventsTreated > totalTreated || eventsControl > totalControl) return 0;
  const all = totalTreated + totalControl;
  if (events === 0 || events === all) return 1;
  const risk = events / all;
  return binomialProbability(eventsTreated, totalTreated, risk) *
    (binomialProbability(eventsControl, totalControl, risk) /
      binomialProbability(events, all, risk));
}
