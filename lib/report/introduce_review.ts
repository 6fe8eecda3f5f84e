import type { Review } from "../table/review_types.ts";

/**
 * A review in Markdown: title, question, registration, and what a reader must be told every time.
 *
 * @example
 * ```ts
 * import { introduceReview } from "reforest";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.match(introduceReview(await loadReview("bcg")), /Not registered/);
 * ```
 */
export function introduceReview(review: Review): string {
  const { title, question, registration, warnings } = review.protocol;
  const registered = registration.status === "registered"
    ? `Registered: ${
      [registration.register, registration.identifier, registration.date, registration.url]
        .filter((part) => part !== undefined).join(", ")
    }.`
    : "Not registered: every analysis is exploratory.";
  return [
    `## ${title}`,
    `**Question.** ${question}`,
    `**Registration.** ${registered}${registration.note ? ` ${registration.note}` : ""}`,
    ...warnings.map((warning) => `> ${warning}`),
  ].join("\n\n");
}
