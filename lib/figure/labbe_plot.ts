import { formatNumber } from "../report/format_number.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { linearTicks } from "./axis_ticks.ts";
import { chartPage } from "./chart_page.ts";
import type { LabbeChoices, LabbeStudy } from "./chart_types.ts";
import { dots, polyline, strokes } from "./page_marks.ts";
import { colour } from "./style.ts";
import type { Figure } from "./types.ts";

const radius = { least: 1.8, most: 7 } as const;
const steps = 100;

/**
 * Draws the plot of L'Abbe: the proportion with the event in the treated group of each study
 * against that in its control group, areas by size.
 *
 * On the dotted diagonal there is no effect. The solid line has the pooled odds ratio, risk ratio
 * or risk difference all along, where one is given. Proportions are as observed, without anything
 * added to zero cells; a study without participants in a group is left out, and counted in the
 * note.
 *
 * @param studies Counts of the two groups.
 * @param choices See {@linkcode LabbeChoices}.
 * @returns A figure, or the reason why there is none: no study has both groups.
 *
 * @example
 * ```ts
 * import { labbePlot } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const figure = labbePlot([
 *   { id: "a", eventsTreated: 4, totalTreated: 123, eventsControl: 11, totalControl: 139 },
 *   { id: "b", eventsTreated: 6, totalTreated: 306, eventsControl: 29, totalControl: 303 },
 * ], { pooled: { measure: "OR", estimate: Math.log(0.25) } });
 * assert.ok(figure.kind === "figure");
 * assert.match(figure.alt, /fewer events with treatment in 2, more in 0, as many in 0/);
 * ```
 *
 * @see L'Abbe, Detsky and O'Rourke (1987), https://doi.org/10.7326/0003-4819-107-2-224
 */
export function labbePlot(
  studies: readonly LabbeStudy[],
  choices: LabbeChoices = {},
): Figure | NotApplicable {
  const { title = "L’Abbé plot", id = "labbe", widthMm = 100, pooled } = choices;
  const { treated = "treated", control = "control" } = choices.arms ?? {};
  const drawn = studies.filter((study) => study.totalTreated > 0 && study.totalControl > 0)
    .map((study) => ({
      id: study.id,
      x: 100 * study.eventsControl / study.totalControl,
      y: 100 * study.eventsTreated / study.totalTreated,
      size: study.totalTreated + study.totalControl,
    }))
    .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  if (drawn.length === 0) {
    return { kind: "not-applicable", reason: `${title}: no study has two groups to compare.` };
  }
  const most = Math.max(...drawn.flatMap(({ x, y }) => [x, y]));
  const end = [1, 2, 5, 10, 15, 20, 30, 40, 50, 60, 80].find((end) => most * 1.05 <= end) ?? 100;
  const count = (sign: number) => drawn.filter(({ x, y }) => Math.sign(y - x) === sign).length;
  const left = studies.length - drawn.length;
  const number = (n: number) => formatNumber(n, { digits: 0 });
  const greatest = drawn[0]?.size ?? 1;
  return chartPage({
    owner: "labbePlot",
    ...{ id, title, widthMm },
    alt: `L'Abbé plot of ${plural(drawn.length, "study", "studies")}: ${title}. Proportions: ` +
      `fewer events with treatment in ${number(count(-1))}, more in ${number(count(1))}, ` +
      `as many in ${number(count(0))}.`,
    height: "square",
    x: { from: -0.04 * end, to: end, ticks: linearTicks, title: `Events, ${control} (%)` },
    y: { from: -0.04 * end, to: end, ticks: linearTicks, title: `Events, ${treated} (%)` },
    legend: [
      { sign: "dot", colour: colour.study, text: "studies, area by participants" },
      ...(pooled === undefined
        ? []
        : [{ sign: "line", colour: colour.pooled, text: "pooled effect" } as const]),
    ],
    notes: [
      "Dotted: no effect.",
      ...(left === 0 ? [] : [`${plural(left, "study", "studies")} without two groups left out.`]),
    ],
    draw: ({ at, left, right, top, bottom }) => {
      const along = Array.from({ length: steps + 1 }, (_, i) => end / 100 * i / steps);
      const line = pooled === undefined ? [] : along
        .map((p) => ({ p, treated: treatedRisk(p, pooled) }))
        .filter(({ treated }) => treated >= 0 && treated <= end / 100)
        .map(({ p, treated }) => at(100 * p, 100 * treated));
      const bubbles = drawn.map(({ x, y, size }) => ({
        ...at(x, y),
        r: Math.max(radius.least, radius.most * Math.sqrt(size / greatest)),
      }));
      return {
        marks: [
          ...strokes([{ x1: left, y1: bottom, x2: right, y2: top }], {
            stroke: colour.quiet,
            strokeDasharray: "1,2.5",
          }),
          ...polyline(line, { stroke: colour.pooled, strokeWidth: 1.2 }),
          ...dots(bubbles),
        ],
      };
    },
  });
}

/** Risk of the treated where the effect is the pooled one: what defines the measure. */
function treatedRisk(control: number, pooled: NonNullable<LabbeChoices["pooled"]>): number {
  if (pooled.measure === "RD") return control + pooled.estimate;
  const ratio = Math.exp(pooled.estimate);
  if (pooled.measure === "RR") return control * ratio;
  return control * ratio / (1 - control + control * ratio);
}
