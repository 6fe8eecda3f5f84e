import type { MultiverseResult } from "../analysis/run_multiverse.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { formatPercent } from "./format_percent.ts";
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
  const { specifications, planned, otherThanPlanned, choices, decision, shares } = answer;
  const percent = (share: number) => `${formatPercent(share)} %`;
  const words = { below: "below", above: "above", undecided: "undecided about" } as const;
  const [first] = choices;
  const changes = planned === null || otherThanPlanned === null
    ? "The planned specification is not among them."
    : `As planned, the result is ${words[planned.conclusion]} the threshold; ${
      percent(otherThanPlanned)
    } of the specifications conclude otherwise.`;
  const which = !first || !first.flips
    ? "No choice alone changes the conclusion."
    : `The choice that most often changes the conclusion by itself is \`${first.choice}\` (in ${
      percent(first.flips)
    } of the pairs that differ in it alone).`;
  return [
    `### ${answer.title}: multiverse`,
    [
      ...standingNote(answer.standing),
      `${specifications.length} specifications; threshold ${decision.label}. ${decision.why}`,
      `The interval lies below it in ${percent(shares.below)}, above it in ${
        percent(shares.above)
      }, on both sides in ${percent(shares.undecided)}.`,
    ].join(" "),
    `**${changes}** ${which}`,
  ].join("\n\n");
}
