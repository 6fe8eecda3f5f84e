import type { PredictionMethod } from "../model/types.ts";

/**
 * Name of a method for the prediction interval, in words.
 *
 * @param method Method as the choices of {@linkcode pool} spell it.
 *
 * @example
 * ```ts
 * import { predictionMethodName } from "reforest/review";
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
  skipka: "normal distribution, classic standard error",
  "higgins-thompson-spiegelhalter":
    "t distribution, k − 2 degrees of freedom, classic standard error",
  "hartung-knapp": "t distribution, k − 1 degrees of freedom, Hartung–Knapp",
  "hartung-knapp-adhoc":
    "t distribution, k − 1 degrees of freedom, Hartung–Knapp, variance factor not below 1",
  "hartung-knapp-partlett-riley": "t distribution, k − 2 degrees of freedom, Hartung–Knapp",
  "kenward-roger": "t distribution, degrees of freedom of Kenward–Roger",
  "kenward-roger-partlett-riley": "t distribution, degrees of freedom of Kenward–Roger less 1",
  nagashima: "bootstrap of Nagashima, Noma and Furukawa",
  none: "none",
};
