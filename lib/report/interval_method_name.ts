import type { IntervalMethod } from "../model/types.ts";

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
  return names[method];
}

const names: Readonly<Record<IntervalMethod, string>> = {
  wald: "Wald",
  t: "t distribution",
  "hartung-knapp": "Hartung–Knapp",
  "hartung-knapp-adhoc": "Hartung–Knapp, variance factor not below 1",
};
