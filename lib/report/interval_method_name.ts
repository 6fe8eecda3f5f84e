import type { IntervalMethod } from "../model/types.ts";

/**
 * Name of a method for the interval of the mean, in words.
 *
 * @param method Method as the choices of {@linkcode pool} spell it.
 *
 * @example
 * ```ts
 * import { intervalMethodName } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(intervalMethodName("hartung-knapp"), "Hartung–Knapp");
 * ```
 */
export function intervalMethodName(method: IntervalMethod): string {
  return names[method];
}

const names: Readonly<Record<IntervalMethod, string>> = {
  wald: "Wald",
  t: "t distribution",
  "hartung-knapp": "Hartung–Knapp",
  "hartung-knapp-adhoc": "Hartung–Knapp, variance factor not below 1",
  "hartung-knapp-or-wald": "the wider of Hartung–Knapp and Wald",
  "hartung-knapp-iqwig": "Hartung–Knapp, variance factor 1 where narrower than DerSimonian–Laird",
  "kenward-roger": "Kenward–Roger",
  "profile-likelihood": "profile likelihood",
};
