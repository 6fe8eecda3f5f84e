/** A step that does not apply to a review, and why. */
export interface NotApplicable {
  readonly kind: "not-applicable";
  /** A sentence that a notebook prints in place of the table or figure. */
  readonly reason: string;
}

/**
 * Says that a step does not apply, for a notebook to print in place of a table or figure.
 *
 * @example
 * ```ts
 * import { isNotApplicable, notApplicable } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.ok(isNotApplicable(notApplicable("There is no second extraction.")));
 * ```
 */
export function notApplicable(reason: string): NotApplicable {
  return { kind: "not-applicable", reason };
}

/**
 * Whether a value says that a step does not apply.
 *
 * @example
 * ```ts
 * import { isNotApplicable } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.ok(isNotApplicable({ kind: "not-applicable", reason: "There is no second extraction." }));
 * assert.ok(!isNotApplicable({ kind: "figure" }));
 * ```
 */
export function isNotApplicable(value: unknown): value is NotApplicable {
  return typeof value === "object" && value !== null && "kind" in value &&
    value.kind === "not-applicable";
}
