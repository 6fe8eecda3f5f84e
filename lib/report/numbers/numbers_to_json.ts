import { libraryVersion } from "../../version.ts";
import type { NumberStyle } from "../number_style_types.ts";
import { numberStyles } from "../number_styles.ts";
import { setNumber } from "./set_number.ts";
import type { NamedNumber } from "./types.ts";

/**
 * Named numbers as JSON, one a line so that two versions are easily compared. `text` is what the
 * house prints, `printed` what the journal of the manuscript prints.
 *
 * @param review Name of the review.
 * @param numbers Answer of {@linkcode reviewNumbers}.
 * @param style How the journal writes numbers. @default the house
 *
 * @example
 * ```ts
 * import { manuscriptResults, numbersToJson, numberStyles, reviewNumbers } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const numbers = reviewNumbers(manuscriptResults(await loadReview("bcg")));
 * const stored = JSON.parse(numbersToJson("bcg", numbers, numberStyles.lancet));
 * const [estimate] = stored.numbers.filter(({ id }: { id: string }) => id === "tuberculosis.estimate");
 * assert.deepEqual([estimate.text, estimate.printed], ["0.49", "0·49"]);
 * ```
 */
export function numbersToJson(
  review: string,
  numbers: readonly NamedNumber[],
  style: NumberStyle = numberStyles.reforest,
): string {
  const lines = numbers.map((number) =>
    `    ${JSON.stringify({ ...number, printed: setNumber(number, style) })}`
  );
  const head = { review, libraryVersion, journal: style.journal };
  const fields = Object.entries(head).map(([key, value]) =>
    `  "${key}": ${JSON.stringify(value)},`
  );
  return `{\n${fields.join("\n")}\n  "numbers": [\n${lines.join(",\n")}\n  ]\n}\n`;
}
