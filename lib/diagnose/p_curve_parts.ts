import { normalCdf, normalUpperTail } from "../distribution/normal.ts";
import { normalQuantile, normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { findRoot } from "../numeric/find_root.ts";
import { sum } from "../numeric/sum.ts";
import type { StoufferTest } from "./p_curve_types.ts";

/** Probabilities are kept this far from 0 and 1, as the p-curve app does. */
const bound = 2.2e-16;

/** P of a two-sided z test beyond `z` when the z is normal around `shift`. */
export function twoSidedPower(z: number, shift: number): number {
  return normalUpperTail(z - shift) + normalUpperTail(z + shift);
}

/** Critical z of a two-sided P. */
export function criticalZ(pValue: number): number {
  return normalUpperQuantile(pValue / 2);
}

/** Shift of z that gives a two-sided 5 % test this power, from 0.05 to 1. */
export function shiftForPower(power: number): number {
  const critical = criticalZ(0.05);
  return findRoot((shift) => twoSidedPower(critical, shift) - power, 0, 40).root;
}

/** Stouffer's combination of probabilities that are uniform under the null hypothesis. */
export function stouffer(probabilities: readonly number[]): StoufferTest {
  const scores = probabilities.map((p) => normalQuantile(Math.min(Math.max(p, bound), 1 - bound)));
  const z = sum(scores) / Math.sqrt(scores.length);
  return { z, pValue: normalCdf(z) };
}

/**
 * Stouffer's test that significant z values come from studies with this shift: the P of a smaller
 * one, given that it is significant at `pValue`, is uniform then.
 */
export function stoufferAtShift(
  zValues: readonly number[],
  shift: number,
  pValue: number,
): StoufferTest {
  const power = twoSidedPower(criticalZ(pValue), shift);
  return stouffer(zValues.map((z) => 1 - twoSidedPower(z, shift) / power));
}

/** z of one-sided 95 %, for the limits of a 90 % interval. */
const z95 = 1.6448536269514722;

/** Average power and its 90 % interval: where Stouffer's P is 0.5, 0.95 and 0.05. */
export function averagePower(
  zValues: readonly number[],
): { readonly estimate: number; readonly lower: number; readonly upper: number } {
  const most = shiftForPower(0.99);
  const powerWhere = (score: number) => {
    const gap = (shift: number) => stoufferAtShift(zValues, shift, 0.05).z - score;
    if (gap(0) <= 0) return 0.05;
    if (gap(most) >= 0) return 0.99;
    return twoSidedPower(criticalZ(0.05), findRoot(gap, 0, most).root);
  };
  return { estimate: powerWhere(0), lower: powerWhere(z95), upper: powerWhere(-z95) };
}
