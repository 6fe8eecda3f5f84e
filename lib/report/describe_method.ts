import type { PooledEffect } from "../model/types.ts";
import { estimatorName } from "./estimator_name.ts";
import { formatLevel } from "./format_level.ts";
import { intervalMethodName } from "./interval_method_name.ts";
import { predictionMethodName } from "./prediction_method_name.ts";

/**
 * Says how a pooled effect was obtained, from the choices in force that it carries.
 *
 * @param pooled A pooled effect; only its method and its choices are read.
 *
 * @example
 * ```ts
 * import { describeMethod } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(
 *   describeMethod({
 *     method: "inverse-variance",
 *     choices: {
 *       model: "random",
 *       tau2: "REML",
 *       interval: "hartung-knapp",
 *       prediction: "none",
 *       tau2Interval: "none",
 *       level: 0.95,
 *     },
 *   }),
 *   "Inverse variance, random effects; tau² by restricted maximum likelihood; " +
 *     "95 % interval: Hartung–Knapp; prediction interval: none.",
 * );
 * ```
 */
export function describeMethod(pooled: Pick<PooledEffect, "method" | "choices">): string {
  const { choices, method } = pooled;
  const parts = [
    `${methods[method]}, ${choices.model === "random" ? "random effects" : "common effect"}`,
    ...(choices.tau2 === null ? [] : [`tau² by ${estimatorName(choices.tau2)}`]),
    `${formatLevel(choices.level)} interval: ${intervalMethodName(choices.interval)}`,
    `prediction interval: ${predictionMethodName(choices.prediction)}`,
  ];
  return `${parts.join("; ")}.`;
}

const methods: Readonly<Record<PooledEffect["method"], string>> = {
  "inverse-variance": "Inverse variance",
  "mantel-haenszel": "Mantel–Haenszel",
  peto: "Peto",
};
