import { kenwardRoger } from "./kenward_roger.ts";
import { criticalValue } from "./mean_interval.ts";
import { nagashimaLimits, nagashimaSamples } from "./nagashima_limits.ts";
import type { Strata } from "./strata.ts";
import type { Interval, PoolingChoicesInForce } from "./types.ts";

/** What a prediction interval rests on. */
export interface PredictionBasis {
  readonly estimate: number;
  /** Standard error in force, and without any factor or adjustment. */
  readonly inForce: number;
  readonly classic: number;
  /** Weighted residual variance, the factor of Hartung and Knapp. */
  readonly q: number;
  readonly tau2: number;
  readonly k: number;
  readonly strata: Strata;
  /** Interval of the mean, and its critical value, which is often the one needed here. */
  readonly mean: Interval;
  readonly criticalOfMean: number;
}

/** Standard error and degrees of freedom (null: normal) of a method; null where they do not exist. */
function spreadOf(
  basis: PredictionBasis,
  method: PoolingChoicesInForce["prediction"],
): { readonly standardError: number; readonly df: number | null } | null {
  const { inForce, classic, q, k } = basis;
  switch (method) {
    case "t":
      return { standardError: inForce, df: k - 1 };
    case "wald":
      return { standardError: inForce, df: null };
    case "skipka":
      return { standardError: classic, df: null };
    case "higgins-thompson-spiegelhalter":
      return { standardError: classic, df: k - 2 };
    case "hartung-knapp":
      return { standardError: classic * Math.sqrt(q), df: k - 1 };
    case "hartung-knapp-adhoc":
      return { standardError: classic * Math.sqrt(Math.max(1, q)), df: k - 1 };
    case "hartung-knapp-partlett-riley":
      return { standardError: classic * Math.sqrt(q), df: k - 2 };
    case "kenward-roger":
    case "kenward-roger-partlett-riley": {
      const adjusted = kenwardRoger(basis.strata, basis.tau2, 1 / (classic * classic));
      if (adjusted === null) return null;
      const df = adjusted.df - (method === "kenward-roger" ? 0 : 1);
      return df > 0 ? { standardError: adjusted.standardError, df } : null;
    }
    default:
      return { standardError: classic, df: k - 1 };
  }
}

/**
 * Where the true effect of a new, similar study is expected: estimate +- quantile times the root of
 * tau2 + standard error^2, by the methods that {@linkcode PredictionMethod} lists (Higgins, Thompson
 * and Spiegelhalter 2009, https://doi.org/10.1111/j.1467-985X.2008.00552.x; Partlett and Riley 2017,
 * https://doi.org/10.1002/sim.7140; Veroniki et al. 2019, https://doi.org/10.1002/jrsm.1319), or by
 * the bootstrap of Nagashima et al. Null for fewer than three studies, whose tau2 says nothing about
 * the next, and where the method has no degrees of freedom.
 */
export function predictionInterval(
  basis: PredictionBasis,
  { prediction: method, bootstrap }: PoolingChoicesInForce,
): Interval | null {
  const { estimate, tau2, k, mean, criticalOfMean } = basis;
  if (method === "none" || k < 3) return null;
  const { level } = mean;
  if (method === "nagashima") {
    const limits = nagashimaLimits(
      basis.strata,
      level,
      nagashimaSamples(basis.strata, bootstrap!),
    );
    return { ...limits, level, method, df: k - 1 };
  }
  const spread = spreadOf(basis, method);
  if (spread === null) return null;
  const { standardError, df } = spread;
  const critical = df === mean.df ? criticalOfMean : criticalValue(level, df);
  const half = critical * Math.sqrt(tau2 + standardError * standardError);
  return half < Infinity
    ? { lower: estimate - half, upper: estimate + half, level, method, df }
    : null;
}
