import type { Review } from "../table/review_types.ts";
import { sealOf } from "../trace/seal_of.ts";

/**
 * A review in Markdown: title, question, registration, and what a reader must be told every time.
 * Of a registered protocol without a seal it gives the seal, and says what cannot be told without.
 *
 * @example
 * ```ts
 * import { introduceReview } from "reforest/review";
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
    ...[...unsealed(review), ...warnings].map((warning) => `> ${warning}`),
  ].join("\n\n");
}

function unsealed({ protocol }: Review): string[] {
  const { status, sealed } = protocol.registration;
  if (status !== "registered" || sealed !== undefined) return [];
  return [
    "The protocol is registered and bears no seal, so that nothing here shows whether its analyses " +
    `were edited since. If they are as registered, write \`"sealed": "${
      sealOf(protocol)
    }"\` into ` +
    "`registration` of protocol.json.",
  ];
}
