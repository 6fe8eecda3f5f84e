import { crudeVariance } from "./regression_tau2_moments.ts";
import type { RegressionTau2 } from "./regression_types.ts";
import {
  type RegressionSystem,
  squaredProjection,
  type WeightedFit,
  weightedFit,
} from "./regression_weighted.ts";

/** Trace of P, or of P times a diagonal. */
function trace(
  { k }: RegressionSystem,
  { roots, leverages }: WeightedFit,
  a?: Float64Array,
): number {
  let total = 0;
  for (let i = 0; i < k; i++) {
    total += (a === undefined ? 1 : a[i]!) * roots[i]! * roots[i]! * (1 - leverages[i]!);
  }
  return total;
}

/**
 * Standard error of tau2: from the expected information for ML and REML, from the variance of the
 * quadratic form at the estimate for the others (Viechtbauer et al. 2015,
 * https://doi.org/10.1037/met0000023).
 */
export function tau2StandardError(
  method: RegressionTau2,
  system: RegressionSystem,
  tau2: number,
  room: WeightedFit,
): number {
  const { k, p, variances, effects } = system;
  const df = k - p;
  const weightSum = () => room.roots.reduce((total, root) => total + root * root, 0);
  switch (method) {
    case "ML":
      weightedFit(system, tau2, room);
      return Math.sqrt(2 / room.roots.reduce((total, root) => total + root ** 4, 0));
    case "REML":
      weightedFit(system, tau2, room);
      return Math.sqrt(2 / squaredProjection(system, room, null, null));
    case "EB":
    case "PM":
    case "PMM":
      weightedFit(system, tau2, room);
      return k * Math.sqrt(2 / df) / weightSum();
    case "HE": {
      weightedFit(system, 0, room, 0);
      const own = squaredProjection(system, room, variances, variances);
      return Math.sqrt(2 * own + 4 * tau2 * trace(system, room, variances) + 2 * tau2 ** 2 * df) /
        df;
    }
    case "SJ": {
      const guess = crudeVariance(effects);
      if (guess === 0) return 0;
      weightedFit(system, guess, room);
      const own = squaredProjection(system, room, variances, variances);
      const cross = squaredProjection(system, room, variances, null);
      const pure = squaredProjection(system, room, null, null);
      return guess / df * Math.sqrt(2 * own + 4 * tau2 * cross + 2 * tau2 ** 2 * pure);
    }
    default: {
      weightedFit(system, 0, room);
      const all = trace(system, room);
      const pure = squaredProjection(system, room, null, null);
      const root = Math.sqrt(2 * df + 4 * tau2 * all + 2 * tau2 ** 2 * pure);
      if (method === "DL") return root / all;
      return root / weightSum() * (method === "HSk" ? k / df : 1);
    }
  }
}
