/**
 * JSON without blanks and with the properties of every object in the order of their code units, so
 * that the same data give the same text, however a file is laid out. Properties that are undefined
 * are left out, as JSON has none.
 *
 * @throws {TypeError} if a number is not finite, since JSON has no such number.
 *
 * @example
 * ```ts
 * import { canonicalJson } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(canonicalJson({ b: [1, "x"], a: { d: null, c: true } }), canonicalJson({
 *   a: { c: true, d: null },
 *   b: [1, "x"],
 * }));
 * assert.equal(canonicalJson({ b: 1, a: 2 }), '{"a":2,"b":1}');
 * ```
 *
 * @see RFC 8785, JSON Canonicalization Scheme, https://doi.org/10.17487/RFC8785
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === "number" && !Number.isFinite(part)) {
      throw new TypeError(`canonicalJson, "${key}": found ${part}; allowed: finite numbers`);
    }
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => a < b ? -1 : 1));
  });
}
