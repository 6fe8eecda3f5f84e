import { normalUpperTail } from "../distribution/normal.ts";
import { kenwardRoger } from "./kenward_roger.ts";
import { criticalValue, type MeanInference, meanInference } from "./mean_interval.ts";
import { meanProfileInterval } from "./mean_profile_interval.ts";
import { type Moments, momentsOf } from "./moments.ts";
import type { Strata } from "./strata.ts";
import { tau2DerSimonianLaird } from "./tau2_dersimonian_laird.ts";
import type { IntervalMethod, KenwardRoger, PoolingChoicesInForce } from "./types.ts";

/** The method in force: Wald's for one study, and where the one asked for has no width or no numbers. */
function methodInForce(
  asked: IntervalMethod,
  k: number,
  q: number,
  adjusted: KenwardRoger | null,
  level: number,
): IntervalMethod {
  if (k === 1) return "wald";
  if (q === 0 && asked === "hartung-knapp") return "hartung-knapp-adhoc";
  if (asked !== "kenward-roger") return asked;
  // With hardly any degrees of freedom the quantile of t is beyond the range of numbers.
  const exists = adjusted !== null &&
    criticalValue(level, adjusted.df) * adjusted.standardError < 1e300;
  return exists ? asked : "wald";
}

/** Test and interval by the method asked for, and the choices that were in force at the end. */
export function inferMean(
  strata: Strata,
  estimate: number,
  classic: number,
  moments: Moments,
  tau2: number,
  asked: PoolingChoicesInForce,
): { readonly mean: MeanInference; readonly choices: PoolingChoicesInForce } {
  const { df } = strata;
  const { level } = asked;
  const adjusted = asked.interval === "kenward-roger" && df > 0
    ? kenwardRoger(strata, tau2, moments.weightSum)
    : null;
  const interval = methodInForce(asked.interval, df + 1, moments.q, adjusted, level);
  const choices: PoolingChoicesInForce = { ...asked, interval };
  const q = moments.q / df;
  if (interval === "profile-likelihood") {
    const wald = meanInference(estimate, classic, q, df, "wald", level);
    const centre = strata.centres[0]!;
    const { lower, upper, statistic } = meanProfileInterval(
      strata,
      moments.mean,
      classic,
      level,
      -centre,
    );
    const mean: MeanInference = {
      ...wald,
      statistic,
      pValue: 2 * normalUpperTail(Math.abs(statistic)),
      interval: {
        lower: centre + lower,
        upper: centre + upper,
        level,
        method: interval,
        df: null,
      },
    };
    return { mean, choices };
  }
  const evidence = {
    ...(adjusted === null ? {} : { kenwardRoger: adjusted }),
    ...(interval === "hartung-knapp-iqwig"
      ? {
        dersimonianLaird: 1 /
          Math.sqrt(momentsOf(strata, 0, tau2DerSimonianLaird(strata).tau2).weightSum),
      }
      : {}),
  };
  const mean = meanInference(estimate, classic, q, df, interval, level, evidence);
  return { mean, choices };
}
