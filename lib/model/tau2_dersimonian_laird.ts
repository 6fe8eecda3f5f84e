import { totalMoments, totalTraces } from "./moments.ts";
import type { Strata } from "./strata.ts";
import type { Tau2Fit } from "./tau2_fit.ts";

/**
 * DL: moments of Cochran's Q, truncated at 0. DerSimonian and Laird (1986),
 * https://doi.org/10.1016/0197-2456(86)90046-2; with strata as in a mixed-effects model.
 */
export function tau2DerSimonianLaird(strata: Strata): Tau2Fit {
  const { df } = strata;
  const { q } = totalMoments(strata, 0);
  const { trace, squaredTrace } = totalTraces(strata, 0);
  const tau2 = Math.max(0, (q - df) / trace);
  return {
    tau2,
    // Variance of Q under the estimated tau2, not truncated.
    standardError: Math.sqrt(2 * df + 4 * tau2 * trace + 2 * tau2 * tau2 * squaredTrace) / trace,
    fit: {
      converged: true,
      iterations: 0,
      tolerance: 0,
      reason: tau2 === 0 ? "at boundary" : "closed form",
    },
  };
}
