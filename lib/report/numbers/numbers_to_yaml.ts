import type { NumberStyle } from "../number_style_types.ts";
import { numberStyles } from "../number_styles.ts";
import { setNumber } from "./set_number.ts";
import type { NamedNumber } from "./types.ts";

type Branch = Map<string, string | Branch>;

/**
 * Named numbers as variables of Quarto (`_variables.yml` of a project): keys are nested by the dots
 * of the ids, so that an author writes `{{< var esd-v-memr.estimate >}}` where the number belongs.
 * Keys and texts are quoted, and hold no sign that YAML would read.
 *
 * @param numbers Answer of {@linkcode reviewNumbers}.
 * @param style How the journal writes numbers. @default the house
 *
 * @example
 * ```ts
 * import { manuscriptResults, numbersToYaml, reviewNumbers } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const numbers = reviewNumbers(manuscriptResults(await loadReview("bcg")));
 * assert.match(numbersToYaml(numbers), /^"tuberculosis":\n( {2}.*\n)* {2}"between":\n/m);
 * ```
 */
export function numbersToYaml(
  numbers: readonly NamedNumber[],
  style: NumberStyle = numberStyles.reforest,
): string {
  const root: Branch = new Map();
  for (const number of numbers) {
    const keys = number.id.split(".");
    const last = keys.pop() ?? "";
    let branch = root;
    for (const key of keys) {
      const next = branch.get(key) ?? new Map();
      branch.set(key, next);
      branch = next as Branch;
    }
    branch.set(last, setNumber(number, style));
  }
  return `# Numbers of the review, by their ids (see numbers.json).\n${linesOf(root, "")}`;
}

function linesOf(branch: Branch, indent: string): string {
  return [...branch].map(([key, value]) =>
    typeof value === "string"
      ? `${indent}${JSON.stringify(key)}: ${JSON.stringify(value)}\n`
      : `${indent}${JSON.stringify(key)}:\n${linesOf(value, `${indent}  `)}`
  ).join("");
}
