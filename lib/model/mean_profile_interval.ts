import { chiSquaredQuantile } from "../distribution/chi_squared.ts";
import { findRoot } from "../numeric/find_root.ts";
import { fullScore } from "./full_score.ts";
import { likelihoodMaxima } from "./likelihood_maxima.ts";
import type { Strata } from "./strata.ts";
import { log } from "../numeric/elementary/log.ts";

const LOG_2PI = 1.8378770664093456;

/** Full log-likelihood at a given tau2 and mean (less the centre of the only stratum). */
function heightAt({ deviations, variances }: Strata, tau2: number, mean: number): number {
  let total = 0;
  for (let i = 0; i < deviations.length; i++) {
    const variance = variances[i]! + tau2;
    total += log(variance) + (deviations[i]! - mean) ** 2 / variance;
  }
  return -0.5 * (total + deviations.length * LOG_2PI);
}

/** The full log-likelihood at a given mean, with the best tau2 for it. */
export function profileHeight(strata: Strata, mean: number): number {
  const { deviations } = strata;
  let squares = 0;
  for (let i = 0; i < deviations.length; i++) squares += (deviations[i]! - mean) ** 2;
  const maxima = likelihoodMaxima(
    strata,
    (tau2) => fullScore(strata, tau2, mean),
    squares / deviations.length,
  );
  return Math.max(...maxima.map(({ tau2 }) => heightAt(strata, tau2, mean)));
}

/**
 * Profile likelihood interval of the mean about its ML estimate (Hardy and Thompson 1996,
 * https://doi.org/10.1002/(SICI)1097-0258(19960330)15:6%3C619::AID-SIM188%3E3.0.CO;2-A): the nearest
 * values on both sides at which twice the log-likelihood, maximised over tau2, has fallen by the
 * quantile of chi-squared with one degree of freedom.
 *
 * @param mean ML estimate, less the centre of the stratum.
 * @param null0 The mean that the test asks about, less the centre.
 */
export function meanProfileInterval(
  strata: Strata,
  mean: number,
  classic: number,
  level: number,
  null0: number,
): { readonly lower: number; readonly upper: number; readonly statistic: number } {
  const highest = profileHeight(strata, mean);
  const floor = highest - 0.5 * chiSquaredQuantile(level, 1);
  const limit = (side: -1 | 1): number => {
    const excess = (distance: number) => profileHeight(strata, mean + side * distance) - floor;
    let inside = 0;
    let outside = 2 * classic;
    while (excess(outside) > 0) {
      inside = outside;
      outside *= 2;
    }
    return findRoot(excess, inside, outside, { tolerance: 1e-13 * outside }).root;
  };
  const deviance = 2 * Math.max(0, highest - profileHeight(strata, null0));
  return {
    lower: mean - limit(-1),
    upper: mean + limit(1),
    statistic: Math.sign(mean - null0) * Math.sqrt(deviance),
  };
}
