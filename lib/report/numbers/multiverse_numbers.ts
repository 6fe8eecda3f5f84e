import type { MultiverseResult } from "../../analysis/run_multiverse.ts";
import { isNotApplicable, type NotApplicable } from "../../trace/not_applicable.ts";
import { count, proportion } from "./formats.ts";
import { idPart } from "./id_part.ts";
import { numbersBelow } from "./number_at.ts";
import { reportedNumbers } from "./pooled_numbers.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/**
 * What a multiverse says: `A.multiverse.n` specifications, the shares `.below`, `.above` and
 * `.undecided`, `.other-than-planned`, for each choice `.CHOICE.flips`, and, where all are of one
 * measure, the lowest and highest estimate as `.lowest.estimate` and `.highest.estimate`.
 *
 * @param answer Answer of {@linkcode runMultiverse}, stored as `results/multiverse-<analysis>.json`.
 *
 * @example
 * ```ts
 * import { multiverseNumbers, runMultiverse } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const numbers = multiverseNumbers(runMultiverse(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(numbers.some(({ id }) => id === "tuberculosis.multiverse.other-than-planned"));
 * ```
 */
export function multiverseNumbers(
  answer: MultiverseResult | NotApplicable,
): readonly NamedNumber[] {
  if (isNotApplicable(answer)) return [];
  const source: NumberSource = { file: `results/multiverse-${answer.id}.json`, result: answer };
  const prefix = `${answer.id}.multiverse`;
  const { specifications, choices } = answer;
  const isOneMeasure = new Set(specifications.map(({ measure }) => measure)).size === 1;
  const ends = isOneMeasure ? [["lowest", 0], ["highest", specifications.length - 1]] as const : [];
  return [
    ...numbersBelow(source, prefix, ["shares"], {
      n: [["n"], count],
      below: [["below"], proportion],
      above: [["above"], proportion],
      undecided: [["undecided"], proportion],
    }),
    ...numbersBelow(source, prefix, [], {
      "other-than-planned": [["otherThanPlanned"], proportion],
    }),
    // Specifications are sorted by their estimates.
    ...ends.flatMap(([name, index]) => {
      const specification = specifications[index];
      return specification === undefined ? [] : reportedNumbers(
        source,
        `${prefix}.${name}`,
        ["specifications", index],
        specification,
      );
    }),
    ...choices.flatMap(({ choice }, index) =>
      numbersBelow(source, `${prefix}.${idPart(choice)}`, ["choices", index], {
        flips: [["flips"], proportion],
      })
    ),
  ];
}
