import { pool, type PooledEffect, type PoolingChoices, type StudyEffect } from "reforest";
import { residualOf, restrictedHeight } from "./estimating_equations.ts";
import type { Iterated, Values } from "./types.ts";

/** Settings of R meta that the library knows, or what it does not know, in words. */
export function rMetaChoices(
  settings: Readonly<Record<string, string | boolean>>,
): PoolingChoices & { readonly tau2: "DL" | "PM" | "REML" } | string {
  const { method, ci } = settings;
  if (method !== "DL" && method !== "PM" && method !== "REML") return `method ${method}`;
  if (ci !== "classic" && ci !== "HK") return `ci ${ci}`;
  const interval = ci === "HK" ? "hartung-knapp" : "wald";
  // "V", the prediction interval of that version's default.
  return { tau2: method, interval, prediction: "classic-t" };
}

/**
 * R's own tolerances at its defaults: REML stops when tau2 changes by less than 1e-5, and the root
 * finder of PM stops within the fourth root of the machine's epsilon, 1.2e-4.
 */
export const rMetaSlack = 2.5e-4;

/** What `metabin()` and `metaprop()` have in common, from a random-effects and a common fit. */
function commonValues(common: PooledEffect, random: PooledEffect): Values {
  return {
    common: common.estimate,
    common_se: common.standardError,
    random: random.estimate,
    random_se: random.standardError,
    lower: random.interval.lower,
    upper: random.interval.upper,
    p: random.pValue,
    tau2: random.heterogeneity.tau2,
    // A fraction here, a percentage in metafor.
    I2: common.heterogeneity.i2FromQ / 100,
    Q: common.heterogeneity.q,
    ...(random.k < 3 ? {} : {
      pi_lb: random.prediction?.lower ?? null,
      pi_ub: random.prediction?.upper ?? null,
    }),
  };
}

/**
 * Pools effects as R meta's inverse-variance method does.
 *
 * @param tau2OfR What R found, to be judged beside the library's.
 * @param more What the family reports beside the common values.
 */
export function rMetaPool(
  studies: readonly StudyEffect[],
  choices: PoolingChoices & { readonly tau2: "DL" | "PM" | "REML" },
  tau2OfR: number,
  more: (random: PooledEffect) => Values,
): { readonly values: Values; readonly iterated: Iterated } {
  const common = pool(studies, { model: "common" });
  const valuesOf = (random: PooledEffect) => ({ ...commonValues(common, random), ...more(random) });
  const random = pool(studies, choices);
  return {
    values: valuesOf(random),
    iterated: {
      tau2: [random.heterogeneity.tau2],
      tau2OfR: [tau2OfR],
      residual: (tau2) => residualOf(choices.tau2, [studies], tau2),
      ...(choices.tau2 === "REML"
        ? { height: (tau2: number) => restrictedHeight([studies], tau2) }
        : {}),
      at: ([tau2 = 0]) => valuesOf(pool(studies, { ...choices, tau2Value: tau2 })),
      slack: rMetaSlack,
    },
  };
}
