/**
 * A DOI by its name alone and in lower case, since DOIs do not distinguish case (DOI Handbook,
 * https://doi.org/10.1000/182): without "doi:", without the address of a resolver, without the
 * full stop of a sentence. Null when the text is no DOI.
 *
 * @example
 * ```ts
 * import { normaliseDoi } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(normaliseDoi("https://doi.org/10.1136/BMJ.n71."), "10.1136/bmj.n71");
 * assert.equal(normaliseDoi("doi: 10.1136/bmj.n71"), "10.1136/bmj.n71");
 * assert.equal(normaliseDoi("PMC8005924"), null);
 * ```
 */
export function normaliseDoi(text: string): string | null {
  const name = text.trim().toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//, "")
    .replace(/^doi\s*:?\s*/, "")
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//, "")
    .replace(/%2f/g, "/")
    .replace(/[.,;]+$/, "");
  return /^10\.\d{4,9}\/\S+$/.test(name) ? name : null;
}
