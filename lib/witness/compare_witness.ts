import type { WitnessNumbers, WitnessSettings } from "../table/witness_types.ts";
import type { Testimony, WitnessComparison } from "./types.ts";
import { witnessTolerance } from "./witness_tolerance.ts";

const quantities = ["k", "estimate", "standardError", "lower", "upper", "tau2", "q"] as const;

/** Compares all numbers that both routes have. */
export function compareWitness(
  ours: WitnessNumbers,
  theirs: Partial<WitnessNumbers>,
  settings: WitnessSettings,
): Pick<Testimony, "state" | "comparisons" | "largest"> {
  const comparisons = quantities.flatMap((quantity): WitnessComparison[] => {
    const [a, b] = [ours[quantity], theirs[quantity]];
    if (a === null || b === null || b === undefined) return [];
    const difference = Math.abs(a - b) / Math.max(1, Math.abs(b));
    const tolerance = witnessTolerance(settings, quantity);
    return [{
      quantity,
      ours: a,
      theirs: b,
      difference,
      tolerance,
      within: difference <= tolerance,
    }];
  });
  const share = ({ difference, tolerance }: WitnessComparison) => difference / tolerance;
  const largest = comparisons.reduce<WitnessComparison | null>(
    (worst, next) => worst === null || share(next) > share(worst) ? next : worst,
    null,
  );
  return {
    state: comparisons.every(({ within }) => within) ? "agrees" : "differs",
    comparisons,
    largest,
  };
}

/** Nothing was compared, and why. */
export function noTestimony(state: "stale" | "none", reason: string): Testimony {
  return { state, numbers: null, comparisons: [], largest: null, reason };
}
