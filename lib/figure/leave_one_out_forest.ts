import type { LeaveOneOut, RefitReport } from "../diagnose/refit_types.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { refitLines, refitWords } from "./refit_lines.ts";
import { refitPage } from "./refit_page.ts";
import type { LeaveOneOutForestChoices, RefitLine } from "./refit_types.ts";
import type { Figure } from "./types.ts";

/**
 * Draws a leave-one-out analysis as a forest plot: in each line the pooled effect of all studies
 * but one, below them that of all studies.
 *
 * Effects are labelled on the scale that people read, by the measure; those of Freeman-Tukey stay
 * on the scale of pooling, which has no way back without a sample size.
 *
 * @param result Answer of `leaveOneOut`, or its report on the scale that people read.
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
  result: LeaveOneOut | RefitReport,
  choices: LeaveOneOutForestChoices = {},
): Figure | NotApplicable {
  const given = "lines" in result ? result : { title: "Leave-one-out", id: "leave-one-out" };
  const { title = given.title, id = given.id, order = "id", digits } = choices;
  const read = refitLines(result, choices);
  const sorted = [...read.lines].sort((a, b) => a.estimate - b.estimate);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) {
    return { kind: "not-applicable", reason: `${title}: no study was left out.` };
  }
  const words = (line: RefitLine) => refitWords(line, read, digits);
  const alt = [
    `Leave-one-out forest plot: ${title}.`,
    ...(read.all ? [`All ${plural(read.all.k, "study", "studies")}: ${words(read.all)}.`] : []),
    `Pooled effect least without ${least.label}, ${words(least)};`,
    `greatest without ${most.label}, ${words(most)}.`,
  ].join(" ");
  return refitPage({
    ...read,
    owner: "leaveOneOutForest",
    ...{ id, title, alt },
    lines: order === "id" ? read.lines : sorted,
    labelTitle: "Without",
    note: "A study whose absence moves the result is not thereby wrong.",
  }, choices);
}
