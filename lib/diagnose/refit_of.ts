import type { PooledEffect } from "../model/types.ts";
import type { Refit } from "./refit_types.ts";

/** A pooled result in one line. */
export function refitOf(
  id: string,
  label: string,
  pooled: Omit<PooledEffect, "inputDigest">,
): Refit {
  const { heterogeneity } = pooled;
  return {
    id,
    label,
    k: pooled.k,
    estimate: pooled.estimate,
    standardError: pooled.standardError,
    interval: pooled.interval,
    pValue: pooled.pValue,
    q: heterogeneity.q,
    qPValue: heterogeneity.qPValue,
    tau2: heterogeneity.tau2,
    i2FromQ: heterogeneity.i2FromQ,
    i2FromTau2: heterogeneity.i2FromTau2,
    h2FromTau2: heterogeneity.h2FromTau2,
    fit: pooled.fit,
  };
}
