import type { AnalysisScale } from "../effect/types.ts";

/**
 * Name of the scale on which effects are pooled, in words.
 *
 * @param scale Scale of `yi`.
 *
 * @example
 * ```ts
 * import { scaleName } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(scaleName("log"), "natural logarithm");
 * ```
 */
export function scaleName(scale: AnalysisScale): string {
  return names[scale];
}

const names: Readonly<Record<AnalysisScale, string>> = {
  identity: "untransformed",
  log: "natural logarithm",
  logit: "logit",
  arcsine: "arcsine of the square root",
  "double-arcsine": "Freeman–Tukey double arcsine",
  "square-root": "square root",
  "double-square-root": "Freeman–Tukey double square root",
  "fisher-z": "Fisher's z",
};
