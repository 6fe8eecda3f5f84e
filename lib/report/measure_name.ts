import type { Measure } from "../effect/types.ts";

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
  return names[measure];
}

const names: Readonly<Record<Measure, string>> = {
  PR: "proportion",
  PLN: "proportion (log)",
  PLO: "proportion (logit)",
  PAS: "proportion (arcsine)",
  PFT: "proportion (double arcsine)",
  OR: "odds ratio",
  RR: "risk ratio",
  RD: "risk difference",
};
