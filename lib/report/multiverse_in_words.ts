import type { Multiverse } from "../diagnose/multiverse_types.ts";
import { formatPercent } from "./format_percent.ts";

/**
 * A multiverse in sentences of Markdown: how many specifications, on which side of the threshold
 * their intervals lie, what share of them changes the conclusion, and which choice does it.
 *
 * @param answer Answer of `multiverse`, `runMultiverse` or `benchMultiverse`.
 * @param names `planned`: how the specification that stands out is called, "as planned" if absent.
 * @returns What the multiverse is, and what follows from it.
 *
 * @example
 * ```ts
 * import { benchMultiverse, multiverseInWords } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const setting = { analysis: "tuberculosis", tau2: "DL" } as const;
 * const answer = benchMultiverse(await loadReview("bcg"), setting);
 * assert.ok("specifications" in answer);
 * const [, follows] = multiverseInWords(answer, { planned: "in this setting" });
 * assert.match(follows, /^\*\*In this setting, the result is below the threshold;/);
 * ```
 */
export function multiverseInWords(
  { specifications, planned, otherThanPlanned, choices, decision, shares }: Multiverse,
  { planned: name = "as planned" }: { readonly planned?: string } = {},
): readonly [facts: string, follows: string] {
  const percent = (share: number) => `${formatPercent(share)} %`;
  const words = { below: "below", above: "above", undecided: "undecided about" } as const;
  const [first] = choices;
  const changes = planned === null || otherThanPlanned === null
    ? `The specification ${name} is not among them.`
    : `${name.slice(0, 1).toUpperCase()}${name.slice(1)}, the result is ${
      words[planned.conclusion]
    } the threshold; ${percent(otherThanPlanned)} of the specifications conclude otherwise.`;
  const which = !first || !first.flips
    ? "No choice alone changes the conclusion."
    : `The choice that most often changes the conclusion by itself is \`${first.choice}\` (in ${
      percent(first.flips)
    } of the pairs that differ in it alone).`;
  return [
    `${specifications.length} specifications; threshold ${decision.label}. ${decision.why} ` +
    `The interval lies below it in ${percent(shares.below)}, above it in ${
      percent(shares.above)
    }, on both sides in ${percent(shares.undecided)}.`,
    `**${changes}** ${which}`,
  ];
}
