import { jacksonInterval } from "./jackson_interval.ts";
import { qProfile } from "./q_profile.ts";
import type { Strata } from "./strata.ts";
import { tau2ProfileInterval } from "./tau2_profile_interval.ts";
import type { Interval, PoolingChoicesInForce } from "./types.ts";

/** Interval of tau2 as asked for; null for one study, which says nothing about tau2. */
export function tau2Interval(
  strata: Strata,
  cochranQ: number,
  { tau2Interval: method, tau2, level }: PoolingChoicesInForce,
): Interval | null {
  if (strata.df === 0) return null;
  switch (method) {
    case "none":
      return null;
    case "q-profile":
      return qProfile(strata, cochranQ, level);
    case "profile-likelihood":
      return tau2ProfileInterval(strata, tau2 === "ML" ? "ml" : "reml", level);
    default:
      return jacksonInterval(strata, method, level);
  }
}
