import {
  chiSquaredUpperTail,
  pool,
  type PooledEffect,
  type PoolingChoices,
  type StudyEffect,
} from "reforest";
import { generalisedQ, heightOf, residualOf } from "./estimating_equations.ts";
import { imhofTail } from "./imhof_witness.ts";
import type { Iterated, ReferenceCase, Values } from "./types.ts";

/** Estimators of tau2 that R meta knows. */
const estimators = ["DL", "PM", "REML", "ML", "HS", "SJ", "HE", "EB"] as const;

const intervals: Readonly<Record<string, NonNullable<PoolingChoices["interval"]>>> = {
  classic: "wald",
  HK: "hartung-knapp",
  KR: "kenward-roger",
};

/** Choices as the adapters of R meta make them. */
export type RMetaChoices = PoolingChoices & { readonly tau2: typeof estimators[number] };

/** Settings of R meta that the library knows, or what it does not know, in words. */
export function rMetaChoices(
  settings: Readonly<Record<string, string | boolean>>,
): RMetaChoices | string {
  const { method, ci } = settings;
  const tau2 = estimators.find((name) => name === method);
  const interval = intervals[String(ci)];
  if (tau2 === undefined) return `method ${method}`;
  if (interval === undefined) return `ci ${ci}`;
  // "V" is the prediction interval of that version's default; the interval of tau2 is Jackson's with DL.
  return {
    tau2,
    interval,
    prediction: "classic-t",
    tau2Interval: tau2 === "DL" ? "jackson" : "q-profile",
  };
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

/** The probability of 2.5 % beyond a limit that the witness of Jackson's interval can tell apart. */
const visible = 1e-5;

/** How far the limits of tau2 are from their equations: 2.5 % of a distribution beyond each. */
function residualOfLimit(studies: readonly StudyEffect[], choices: RMetaChoices) {
  /** The probability of a Q above the observed one, which rises with tau2. */
  const exceeds = (tau2: number) =>
    choices.tau2Interval === "jackson"
      ? imhofTail(studies, (vi) => 1 / Math.sqrt(vi), tau2)
      : chiSquaredUpperTail(generalisedQ([studies], tau2), studies.length - 1);
  return (limit: number, isUpper: boolean) => {
    const ratio = (isUpper ? 1 - exceeds(limit) : exceeds(limit)) / 0.025;
    const distance = limit > 0 ? Math.abs(ratio - 1) : Math.max(0, isUpper ? ratio - 1 : 1 - ratio);
    return distance < visible ? 0 : distance;
  };
}

/**
 * Pools effects as R meta's inverse-variance method does.
 *
 * @param expected What R found: its tau2, and the limits where it gives them, are judged beside the
 *   library's.
 * @param more What the family reports beside the common values.
 */
export function rMetaPool(
  studies: readonly StudyEffect[],
  choices: RMetaChoices,
  expected: ReferenceCase["expected"],
  more: (random: PooledEffect) => Values,
): { readonly values: Values; readonly iterated: Iterated } {
  const common = pool(studies, { model: "common" });
  const valuesOf = (random: PooledEffect) => ({ ...commonValues(common, random), ...more(random) });
  const random = pool(studies, choices);
  const values = valuesOf(random);
  const limits = ["tau2_lb", "tau2_ub"].filter((name) =>
    typeof expected[name] === "number" && Object.hasOwn(values, name)
  );
  const residual = residualOfLimit(studies, choices);
  return {
    values,
    iterated: {
      tau2: [random.heterogeneity.tau2, ...limits.map((name) => Number(values[name]))],
      tau2OfR: [Number(expected["tau2"]), ...limits.map((name) => Number(expected[name]))],
      residual: (tau2, i) =>
        i === 0
          ? residualOf(choices.tau2, [studies], tau2)
          : residual(tau2, limits[i - 1] === "tau2_ub"),
      ...(choices.tau2 === "REML" || choices.tau2 === "ML"
        ? { height: (tau2: number) => heightOf(choices.tau2, [studies], tau2) }
        : {}),
      at: ([tau2 = 0, ...found]) => ({
        ...valuesOf(pool(studies, { ...choices, tau2Value: tau2 })),
        ...Object.fromEntries(limits.map((name, i) => [name, found[i]!])),
      }),
      slack: rMetaSlack,
    },
  };
}
