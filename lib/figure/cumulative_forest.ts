import type { Cumulative, Refit } from "../diagnose/refit_types.ts";
import { formatEstimate } from "../report/format_estimate.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { readingScale } from "./reading_scale.ts";
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
 * @param result Answer of `cumulative`.
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
 * assert.match(figure.alt, /From 0\.600 .* with early to 0\.400 .* with all 2 studies/);
 * ```
 */
export function cumulativeForest(
  result: Cumulative,
  choices: RefitChoices = {},
): Figure | NotApplicable {
  const { title = "Cumulative", measure = "GEN" } = choices;
  const { steps, orderedBy } = result;
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) {
    return { kind: "not-applicable", reason: `${title}: there is no study to add up.` };
  }
  const { back, unit } = readingScale(measure);
  const words = ({ estimate, interval: { lower, upper, level } }: Refit) =>
    formatEstimate(
      { estimate: back(estimate), lower: back(lower), upper: back(upper), unit },
      { level, ...(choices.digits === undefined ? {} : { digits: choices.digits }) },
    );
  const alt = `Cumulative forest plot by ${orderedBy}: ${title}. From ${words(first)} with ` +
    `${first.label} to ${words(last)} with all ${plural(last.k, "study", "studies")}.`;
  return refitPage({
    owner: "cumulativeForest",
    id: choices.id ?? "cumulative",
    ...{ title, alt },
    refits: steps,
    labelTitle: `Up to and with (by ${orderedBy})`,
    all: null,
    choices: result.choices,
    note: "Repeated looks inflate the error of tests: the lines describe, they do not decide.",
  }, choices);
}
