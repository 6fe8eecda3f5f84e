import type { AnalysisScale, Measure } from "../effect/types.ts";
import type { IntervalMethod, PredictionMethod, Tau2Estimator } from "../model/types.ts";

const measureNames: Readonly<Record<Measure, string>> = {
  PR: "proportion",
  PLN: "proportion (log)",
  PLO: "proportion (logit)",
  PAS: "proportion (arcsine)",
  PFT: "proportion (double arcsine)",
  OR: "odds ratio",
  RR: "risk ratio",
  RD: "risk difference",
};

const scaleNames: Readonly<Record<AnalysisScale, string>> = {
  identity: "untransformed",
  log: "natural logarithm",
  logit: "logit",
  arcsine: "arcsine of the square root",
  "double-arcsine": "Freeman–Tukey double arcsine",
};

const estimatorNames: Readonly<Record<Tau2Estimator, string>> = {
  DL: "DerSimonian–Laird",
  PM: "Paule–Mandel",
  REML: "restricted maximum likelihood",
};

const intervalNames: Readonly<Record<IntervalMethod, string>> = {
  wald: "Wald",
  t: "t distribution",
  "hartung-knapp": "Hartung–Knapp",
  "hartung-knapp-adhoc": "Hartung–Knapp, variance factor not below 1",
};

const predictionNames: Readonly<Record<PredictionMethod, string>> = {
  t: "t distribution, k − 1 degrees of freedom",
  "classic-t": "t distribution, k − 1 degrees of freedom, classic standard error",
  wald: "normal distribution",
  none: "none",
};

/**
 * Name of an effect measure in words, as it stands in running text.
 *
 * @param measure Code as in metafor.
 *
 * @example
 * ```ts
 * import { measureName } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(measureName("OR"), "odds ratio");
 * ```
 */
export function measureName(measure: Measure): string {
  return measureNames[measure];
}

/**
 * Name of the scale on which effects are pooled, in words.
 *
 * @param scale Scale of `yi`.
 *
 * @example
 * ```ts
 * import { scaleName } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(scaleName("log"), "natural logarithm");
 * ```
 */
export function scaleName(scale: AnalysisScale): string {
  return scaleNames[scale];
}

/**
 * Name of an estimator of tau², in words.
 *
 * @param estimator Code as in metafor.
 *
 * @example
 * ```ts
 * import { estimatorName } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(estimatorName("REML"), "restricted maximum likelihood");
 * ```
 */
export function estimatorName(estimator: Tau2Estimator): string {
  return estimatorNames[estimator];
}

/**
 * Name of a method for the interval of the mean, in words.
 *
 * @param method Method as the choices of {@linkcode pool} spell it.
 *
 * @example
 * ```ts
 * import { intervalMethodName } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(intervalMethodName("hartung-knapp"), "Hartung–Knapp");
 * ```
 */
export function intervalMethodName(method: IntervalMethod): string {
  return intervalNames[method];
}

/**
 * Name of a method for the prediction interval, in words.
 *
 * @param method Method as the choices of {@linkcode pool} spell it.
 *
 * @example
 * ```ts
 * import { predictionMethodName } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(predictionMethodName("wald"), "normal distribution");
 * ```
 */
export function predictionMethodName(method: PredictionMethod): string {
  return predictionNames[method];
}
