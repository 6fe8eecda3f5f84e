import type { NotApplicable } from "../trace/not_applicable.ts";

/** A step that does not apply to a review, and so reads no file. */
export type Skipped = NotApplicable & { readonly inputs: readonly string[] };

/** Says that a step does not apply. */
export function skipped(reason: string): Skipped {
  return { kind: "not-applicable", reason, inputs: [] };
}
