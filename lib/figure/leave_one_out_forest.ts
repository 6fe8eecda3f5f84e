import type { LeaveOneOut, Refit } from "../diagnose/refit_types.ts";
import { formatEstimate } from "../report/format_estimate.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { readingScale } from "./reading_scale.ts";
import { refitPage } from "./refit_page.ts";
import type { LeaveOneOutForestChoices } from "./refit_types.ts";
import type { Figure } from "./types.ts";

/**
 * Draws a leave-one-out analysis as a forest plot: in each line the pooled effect of all studies
 * but one, below them that of all studies.
 *
 * Effects are labelled on the scale that people read, by the measure; those of Freeman-Tukey stay
 * on the scale of pooling, which has no way back without a sample size.
 *
 * @param result Answer of `leaveOneOut`.
 * @param choices See {@linkcode LeaveOneOutForestChoices}.
 * @returns A figure, or the reason why there is none: no study was left out.
 * @throws {Error} if the font lacks a letter of a label.
 *
 * @example
 * ```ts
 * import { leaveOneOut } from "reforest";
 * import { leaveOneOutForest } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const studies = [
 *   { id: "a", yi: Math.log(2), vi: 0.1 },
 *   { id: "b", yi: Math.log(2), vi: 0.1 },
 *   { id: "c", yi: Math.log(4), vi: 0.1 },
 * ];
 * const figure = leaveOneOutForest(leaveOneOut(studies, { model: "common" }), { measure: "OR" });
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /least without c, 2\.00 /);
 * ```
 */
export function leaveOneOutForest(
  result: LeaveOneOut,
  choices: LeaveOneOutForestChoices = {},
): Figure | NotApplicable {
  const { title = "Leave-one-out", measure = "GEN", order = "id" } = choices;
  const refits = order === "id"
    ? result.without
    : [...result.without].sort((a, b) => a.estimate - b.estimate);
  const [first] = refits;
  if (first === undefined) {
    return { kind: "not-applicable", reason: `${title}: no study was left out.` };
  }
  const { back, unit } = readingScale(measure);
  const words = ({ estimate, interval: { lower, upper, level } }: Omit<Refit, "label">) =>
    formatEstimate(
      { estimate: back(estimate), lower: back(lower), upper: back(upper), unit },
      { level, ...(choices.digits === undefined ? {} : { digits: choices.digits }) },
    );
  const least = refits.reduce((a, b) => b.estimate < a.estimate ? b : a);
  const most = refits.reduce((a, b) => b.estimate > a.estimate ? b : a);
  const alt = `Leave-one-out forest plot: ${title}. All ${
    plural(result.all.k, "study", "studies")
  }: ${words({ ...first, ...result.all })}. Pooled effect least without ${least.label}, ${
    words(least)
  }; greatest without ${most.label}, ${words(most)}.`;
  return refitPage({
    owner: "leaveOneOutForest",
    id: choices.id ?? "leave-one-out",
    ...{ title, alt, refits },
    labelTitle: "Without",
    all: result.all,
    choices: result.choices,
    note: "A study whose absence moves the result is not thereby wrong.",
  }, choices);
}
