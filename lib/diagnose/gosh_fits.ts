import { momentsOf, tracesOf } from "../model/moments.ts";
import { strataOf } from "../model/strata.ts";
import { tau2Estimators } from "../model/tau2_estimators.ts";
import type { Tau2Estimator } from "../model/types.ts";
import { lowestBit, wordsOf } from "./gosh_members.ts";
import { addStudy, goshSums } from "./gosh_sums.ts";

/** Studies in the order of the bits, the most precise last. */
export interface GoshStudies {
  readonly effects: Float64Array;
  readonly variances: Float64Array;
}

/** Places for the results. */
export interface GoshRoom {
  readonly members: Uint32Array;
  readonly estimate: Float64Array;
  readonly i2: Float64Array;
  readonly tau2: Float64Array;
  readonly k: Uint32Array;
}

/**
 * Common effect, or DerSimonian and Laird's tau2, from the sums of each subset.
 *
 * Where all subsets are taken, each is an earlier one (without its lowest bit) and one more study.
 * Studies are added from the highest bit down, from the most precise to the vaguest, so that the
 * running mean never has to come back from far away.
 */
export function closedFormFits(
  { effects, variances }: GoshStudies,
  room: GoshRoom,
  complete: boolean,
  random: boolean,
): void {
  const { members, estimate, i2, tau2 } = room;
  const k = effects.length;
  const words = wordsOf(k);
  const weights = variances.map((variance) => 1 / variance);
  // The last level stays empty; a sample uses the first one only.
  const sums = goshSums(k + 1);
  const place = new Uint32Array(k);
  for (let s = 0; s < estimate.length; s++) {
    let level = 0;
    if (complete) {
      const word = members[s]!;
      const rest = word & (word - 1);
      level = lowestBit(word);
      addStudy(sums, rest === 0 ? k : lowestBit(rest), level, effects[level]!, weights[level]!);
    } else {
      let from = k;
      for (let w = words - 1; w >= 0; w--) {
        for (let left = members[s * words + w]!; left !== 0;) {
          const bit = 31 - Math.clz32(left);
          left ^= 1 << bit;
          addStudy(sums, from, 0, effects[32 * w + bit]!, weights[32 * w + bit]!);
          from = 0;
        }
      }
    }
    const q = sums.q[level]!;
    const df = sums.k[level]! - 1;
    const mean = sums.mean[level]!;
    const excess = q - df;
    room.k[s] = df + 1;
    estimate[s] = mean;
    if (!(df > 0 && excess > 0)) continue;
    i2[s] = 100 * excess / q;
    if (!random) continue;
    // The trace of P is twice the sum of the products of pairs over the sum of the weights.
    const between = excess * sums.weight[level]! / (2 * sums.pairs[level]!);
    tau2[s] = between;
    let size = 0;
    for (let w = 0; w < words; w++) {
      for (let left = members[s * words + w]!; left !== 0; left &= left - 1) {
        place[size++] = 32 * w + lowestBit(left);
      }
    }
    let total = 0;
    let product = 0;
    for (let j = 0; j < size; j++) {
      const i = place[j]!;
      const weight = 1 / (variances[i]! + between);
      total += weight;
      product += weight * (effects[i]! - mean);
    }
    estimate[s] = mean + product / total;
  }
}

/** Any other estimator of tau2, by a fit of each subset; how many did not converge. */
export function iteratedFits(
  { effects, variances }: GoshStudies,
  { members, estimate, i2, tau2, k: sizes }: GoshRoom,
  estimator: Tau2Estimator,
): number {
  const words = wordsOf(effects.length);
  const ofEffects = new Float64Array(effects.length);
  const ofVariances = new Float64Array(effects.length);
  let notConverged = 0;
  for (let s = 0; s < estimate.length; s++) {
    let size = 0;
    for (let w = 0; w < words; w++) {
      for (let left = members[s * words + w]!; left !== 0; left &= left - 1) {
        const i = 32 * w + lowestBit(left);
        ofEffects[size] = effects[i]!;
        ofVariances[size++] = variances[i]!;
      }
    }
    const strata = strataOf([{
      effects: ofEffects.subarray(0, size),
      variances: ofVariances.subarray(0, size),
    }]);
    sizes[s] = size;
    estimate[s] = strata.centres[0]!;
    if (size === 1) continue;
    const { tau2: between, fit } = tau2Estimators[estimator](strata);
    if (!fit.converged) notConverged++;
    tau2[s] = between;
    i2[s] = 100 * between / (between + strata.df / tracesOf(strata, 0, 0).trace);
    estimate[s] = strata.centres[0]! + momentsOf(strata, 0, between).mean;
  }
  return notConverged;
}
