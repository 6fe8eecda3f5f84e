import { formatNumber } from "../report/format_number.ts";
import { plural } from "../report/plural.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { chartPage } from "./chart_page.ts";
import type { LabbeChoices, LabbeStudy } from "./chart_types.ts";
import { dots, polygon, polyline, strokes } from "./page_marks.ts";
import { pooledWords } from "./pooled_words.ts";
import { riskAxis } from "./risk_axis.ts";
import { colour, dash } from "./style.ts";
import { treatedRisk } from "./treated_risk.ts";
import type { Figure } from "./types.ts";

const radius = { least: 1.8, most: 7 } as const;

/**
 * Draws the plot of L'Abbe: the proportion with the event in the treated group of each study
 * against that in its control group, areas by size.
 *
 * On the dotted diagonal there is no effect. The solid line has the pooled effect all along, where
 * one is given, and the shaded band its interval. Proportions are as observed, without anything
 * added to zero cells; a study without participants in a group is left out, and counted in the
 * note. Where most events are rare, both axes have a square-root scale, which their titles say.
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
      x: study.eventsControl / study.totalControl,
      y: study.eventsTreated / study.totalTreated,
      size: study.totalTreated + study.totalControl,
    }))
    .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  if (drawn.length === 0) {
    return { kind: "not-applicable", reason: `${title}: no study has two groups to compare.` };
  }
  const risks = drawn.flatMap(({ x, y }) => [x, y]).sort((a, b) => a - b);
  const [half = 0, most = 0] = [risks[Math.floor(risks.length / 2)], risks.at(-1)];
  const rare = half < 0.1 * most;
  const { end, place, along, axis } = riskAxis(
    most,
    choices.scale ?? (rare ? "square root" : "proportion"),
  );
  const count = (sign: number) => drawn.filter(({ x, y }) => Math.sign(y - x) === sign).length;
  const left = studies.length - drawn.length;
  const number = (n: number) => formatNumber(n, { digits: 0 });
  const percent = (risk: number) => formatNumber(risk, { digits: 1, shift: 2 });
  const greatest = drawn[0]?.size ?? 1;
  return chartPage({
    owner: "labbePlot",
    font: choices.font,
    standing: choices.standing,
    ...{ id, title, widthMm },
    alt: `L'Abbé plot of ${plural(drawn.length, "study", "studies")}: ${title}. Proportions from ` +
      `${percent(risks[0] ?? 0)} to ${percent(most)} %: ` +
      `fewer events with treatment in ${number(count(-1))}, more in ${number(count(1))}, ` +
      `as many in ${number(count(0))}.${
        pooled === undefined ? "" : ` ${pooledWords(pooled, pooled.measure).join(" ")}`
      }`,
    height: "square",
    x: axis(`Events, ${control} (%)`),
    y: axis(`Events, ${treated} (%)`),
    legend: [
      { sign: "dot", colour: colour.study, text: "studies, area by participants" },
      ...(pooled === undefined
        ? []
        : [{ sign: "line", colour: colour.pooled, text: "pooled effect" } as const]),
      ...(pooled?.interval === undefined
        ? []
        : [{ sign: "area", colour: colour.band, text: "its interval" } as const]),
    ],
    notes: [
      "Dotted: no effect.",
      ...(left === 0 ? [] : [`${plural(left, "study", "studies")} without two groups left out.`]),
    ],
    draw: ({ at, left, right, top, bottom }) => {
      const curve = (effect: number) =>
        along.map((control) => ({
          control,
          treated: pooled === undefined ? 0 : treatedRisk(control, pooled.measure, effect),
        }));
      const onPage = ({ control, treated }: ReturnType<typeof curve>[number]) =>
        at(place(control), place(Math.min(treated, end)));
      const line = pooled === undefined
        ? []
        : curve(pooled.estimate).filter((each) => each.treated > 0 && each.treated <= end);
      const limits = pooled?.interval;
      const band = limits === undefined
        ? []
        : [...curve(limits.lower), ...curve(limits.upper).reverse()];
      const bubbles = drawn.map(({ x, y, size }) => ({
        ...at(place(x), place(y)),
        r: Math.max(radius.least, radius.most * Math.sqrt(size / greatest)),
      }));
      return {
        marks: [
          ...polygon(band.map(onPage), colour.band),
          ...strokes([{ x1: left, y1: bottom, x2: right, y2: top }], {
            stroke: colour.quiet,
            strokeDasharray: dash.dotted,
          }),
          ...polyline(line.map(onPage), { stroke: colour.pooled, strokeWidth: 1.2 }),
          ...dots(bubbles),
        ],
      };
    },
  });
}
