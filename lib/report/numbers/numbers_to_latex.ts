import type { NumberStyle } from "../number_style_types.ts";
import { numberStyles } from "../number_styles.ts";
import { latexNames } from "./latex_names.ts";
import { setNumber } from "./set_number.ts";
import type { NamedNumber } from "./types.ts";

/**
 * Named numbers as LaTeX commands, one a line, with the id behind it as a comment: with
 * `\input{numbers.tex}` an author writes `\EsdVMemrEstimate{}` where the number belongs.
 *
 * Names have letters only, digits of an id become words, and names begin with a capital after every
 * dot, hyphen and underscore. Each command is defined once (`\newcommand` refuses a second time).
 *
 * @param numbers Answer of {@linkcode reviewNumbers}.
 * @param style How the journal writes numbers. @default the house
 *
 * @example
 * ```ts
 * import { manuscriptResults, numbersToLatex, reviewNumbers } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const numbers = reviewNumbers(manuscriptResults(await loadReview("bcg")));
 * const lines = numbersToLatex(numbers).split("\n");
 * assert.ok(lines.includes("\\newcommand{\\TuberculosisEstimate}{0.49}% tuberculosis.estimate"));
 * ```
 */
export function numbersToLatex(
  numbers: readonly NamedNumber[],
  style: NumberStyle = numberStyles.reforest,
): string {
  const names = latexNames(numbers.map(({ id }) => id));
  const lines = numbers.map((number) => {
    const name = names.get(number.id) ?? "";
    // What follows % is a comment, and swallows the end of the line.
    return `\\newcommand{\\${name}}{${latexOf(setNumber(number, style), style)}}% ${number.id}`;
  });
  return `% Numbers of the review: text as printed, then the id (see numbers.json).\n${
    lines.map((line) => `${line}\n`).join("")
  }`;
}

function latexOf(text: string, { p }: NumberStyle): string {
  const set = text.replace(/[\\{}$&#^_~]/g, "\\$&")
    .replaceAll(" %", "\\,\\%").replaceAll(/(?<!\\)%/g, "\\%")
    .replaceAll("\u2009", "\\,").replaceAll("−", "\\ensuremath{-}")
    .replaceAll("·", "\\ensuremath{\\cdot}").replaceAll(/[<>=]/g, "\\ensuremath{$&}");
  return p.italic ? set.replace(/^[Pp](?= |\\)/, "\\emph{$&}") : set;
}
