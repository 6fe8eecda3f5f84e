const stars: Readonly<Record<string, string>> = { "2": "2 stars", "1": "1 star", "0": "no star" };

/**
 * A judgement of risk of bias as it is printed: stars are named, null is "not judged".
 *
 * @example
 * ```ts
 * import { judgementName } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(judgementName("some concerns"), "some concerns");
 * assert.equal(judgementName("1"), "1 star");
 * assert.equal(judgementName(null), "not judged");
 * ```
 */
export function judgementName(judgement: string | null): string {
  return judgement === null ? "not judged" : stars[judgement] ?? judgement;
}
