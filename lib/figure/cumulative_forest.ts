import type { Cumulative, RefitReport } from "../diagnose/refit_types.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { refitLines, refitWords } from "./refit_lines.ts";
import { refitPage } from "./refit_page.ts";
import type { RefitChoices } from "./refit_types.ts";
import type { Figure } from "./types.ts";

/**
 * Draws a cumulative analysis as a forest plot: in each line the pooled effect of the studies up
 * to and with the one that is named.
 *
 * Repeated looks inflate the error of tests, which the note says. Effects are labelled on the scale
 * that people read, by the measure; those of Freeman-Tukey stay on the scale of pooling, which has
 * no way back without a sample size.
 *
 * @param result Answer of `cumulative`, or its report on the scale that people read.
 * @param choices See {@linkcode RefitChoices}.
 * @returns A figure, or the reason why there is none: there is no study.
 * @throws {Error} if the font lacks a letter of a label.
 *
 * @example
 * ```ts
 * import { cumulative } from "reforest";
 * import { cumulativeForest } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const steps = cumulative([
 *   { id: "late", yi: 0.2, vi: 0.1, order: 2001 },
 *   { id: "early", yi: 0.6, vi: 0.1, order: 1990 },
 * ], { model: "common" }, "year");
 * const figure = cumulativeForest(steps, { measure: "MD" });
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /From 0\.60 .* with early to 0\.40 .* with all 2 studies/);
 * ```
 */
export function cumulativeForest(
  result: Cumulative | RefitReport,
  choices: RefitChoices = {},
): Figure | NotApplicable {
  const given = "lines" in result ? result : { title: "Cumulative", id: "cumulative" };
  const { title = given.title, id = given.id, digits } = choices;
  const orderedBy = result.orderedBy ?? "the order given";
  const read = refitLines(result, choices);
  const [first, last] = [read.lines[0], read.lines.at(-1)];
  if (first === undefined || last === undefined) {
    return { kind: "not-applicable", reason: `${title}: there is no study to add up.` };
  }
  const alt = `Cumulative forest plot by ${orderedBy}: ${title}. ` +
    `From ${refitWords(first, read, digits)} with ${first.label} ` +
    `to ${refitWords(last, read, digits)} with all ${plural(last.k, "study", "studies")}.`;
  return refitPage({
    ...read,
    owner: "cumulativeForest",
    ...{ id, title, alt },
    labelTitle: `Up to and with (by ${orderedBy})`,
    note: "Repeated looks inflate the error of tests: the lines describe, they do not decide.",
  }, choices);
}
