import type { StudyEffect } from "../effect/types.ts";
import { againstOthers } from "./against_others.ts";

/** Fewer other studies do not show which direction is the usual one. */
const fewestOthers = 4;
/** Distance from the others above which an effect is out of line. */
const farAway = 2;
/** Distance below which the reversed effect is in line. */
const inLine = 1.5;
/** 90 % of a normal distribution: the effect is in its own direction by more than chance. */
const ownDirection = 1.645;

/**
 * Whether an effect looks as if its sign were reversed: the others lie clearly on one side of no
 * effect, it lies on the other side and far from them, and with its sign reversed it would fit. For
 * effects whose value of no effect is 0.
 */
export function isReversed(effect: StudyEffect, others: readonly StudyEffect[]): boolean {
  if (others.length < fewestOthers) return false;
  const { mean, standardError, z, zReversed } = againstOthers(effect, others);
  return Math.abs(mean) > 1.96 * standardError && mean * effect.yi < 0 &&
    Math.abs(effect.yi) > ownDirection * Math.sqrt(effect.vi) &&
    Math.abs(z) > farAway && Math.abs(zReversed) < inLine;
}
