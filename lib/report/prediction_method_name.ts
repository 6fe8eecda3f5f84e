import type { PredictionMethod } from "../model/types.ts";

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
  return names[method];
}

const names: Readonly<Record<PredictionMethod, string>> = {
  t: "t distribution, k − 1 degrees of freedom",
  "classic-t": "t distribution, k − 1 degrees of freedom, classic standard error",
  wald: "normal distribution",
  none: "none",
};
