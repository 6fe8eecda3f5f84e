import type { MultiverseResult } from "../analysis/run_multiverse.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { multiverseInWords } from "./multiverse_in_words.ts";
import { standingNote } from "./standing_note.ts";

/**
 * A multiverse in Markdown: how many specifications, what share of them changes the conclusion, and
 * which choice does it.
 *
 * @example
 * ```ts
 * import { describeMultiverse, runMultiverse } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const text = describeMultiverse(runMultiverse(await loadReview("bcg"), "tuberculosis"));
 * assert.match(text, /specifications/);
 * ```
 */
export function describeMultiverse(answer: MultiverseResult | NotApplicable): string {
  if (isNotApplicable(answer)) return answer.reason;
  const [facts, follows] = multiverseInWords(answer);
  return [
    `### ${answer.title}: multiverse`,
    [...standingNote(answer.standing), facts].join(" "),
    follows,
  ].join("\n\n");
}
