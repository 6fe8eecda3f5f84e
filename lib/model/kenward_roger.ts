import { tracesOf } from "./moments.ts";
import type { Strata } from "./strata.ts";
import type { KenwardRoger } from "./types.ts";

/**
 * Standard error and degrees of freedom of the mean by Kenward and Roger (1997),
 * https://doi.org/10.2307/2533558, with the expected information of tau2, in the form of Partlett
 * and Riley (2017), https://doi.org/10.1002/sim.7140, which R meta uses. With weights
 * w = 1 / (vi + tau2): information trace(P P) / 2; variance 1 / sum(w) times 1 + 2 V / information,
 * V the weighted variance of the weights; degrees of freedom
 * 2 information / (variance sum(w^2))^2. Null where these are no numbers above 0.
 */
export function kenwardRoger(
  strata: Strata,
  tau2: number,
  weightSum: number,
): KenwardRoger | null {
  const { variances } = strata;
  let squares = 0;
  for (let i = 0; i < variances.length; i++) squares += 1 / (variances[i]! + tau2) ** 2;
  const mean = squares / weightSum;
  let spread = 0;
  for (let i = 0; i < variances.length; i++) {
    const weight = 1 / (variances[i]! + tau2);
    spread += weight * (weight - mean) ** 2;
  }
  const information = tracesOf(strata, 0, tau2).squaredTrace / 2;
  const variance = (1 + 2 * (spread / weightSum) / information) / weightSum;
  const df = 2 * information / (variance * squares) ** 2;
  const standardError = Math.sqrt(variance);
  return df > 0 && df < Infinity && standardError > 0 && standardError < Infinity
    ? { standardError, df, classicStandardError: 1 / Math.sqrt(weightSum) }
    : null;
}
