import type { RegressionTau2Fit } from "./regression_tau2_types.ts";
import { type RegressionSystem, type WeightedFit, weightedFit } from "./regression_weighted.ts";
import { rootTolerance, solveIncreasing } from "./solve_increasing.ts";

/**
 * The tau2 at which the residual Q equals `target`, 0 when Q is smaller without any heterogeneity:
 * the residual degrees of freedom for PM and EB (Paule and Mandel 1982,
 * https://doi.org/10.6028/jres.087.022), the median of their chi-squared distribution for PMM.
 */
export function tau2OfQ(
  target: number,
  system: RegressionSystem,
  room: WeightedFit,
): RegressionTau2Fit {
  const { k } = system;
  const squares = weightedFit(system, 0, room, 0);
  if (!(weightedFit(system, 0, room) > target)) {
    return {
      tau2: 0,
      fit: { converged: true, iterations: 0, tolerance: rootTolerance, reason: "at boundary" },
    };
  }
  // Weights are at most 1 / tau2, so that Q(tau2) <= squares / tau2.
  const upper = squares / target;
  const { root, converged, iterations } = solveIncreasing(
    (tau2) => {
      const q = weightedFit(system, tau2, room);
      let slope = 0;
      for (let i = 0; i < k; i++) slope += (room.roots[i]! * room.residuals[i]!) ** 2;
      return { value: target / q - 1, slope: target * slope / (q * q) };
    },
    0,
    upper * (1 + 1e-9),
    upper / 2,
  );
  return {
    tau2: root,
    fit: {
      converged,
      iterations,
      tolerance: rootTolerance,
      reason: converged ? "tolerance met" : "limit reached",
    },
  };
}
