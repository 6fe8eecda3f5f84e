import { formatPercent } from "../report/format_percent.ts";
import { judgementName } from "../report/judgement_name.ts";
import { plural } from "../report/plural.ts";
import type { RiskOfBiasShares } from "../screen/risk_of_bias_shares.ts";
import type { FontMetrics } from "./font_types.ts";
import { drawPage } from "./draw_page.ts";
import { judgementCircles } from "./judgement_marks.ts";
import { textMeasure } from "./measure_text.ts";
import { type Place, polygon, strokes } from "./page_marks.ts";
import { type BarPart, summaryLayout } from "./risk_of_bias_summary_layout.ts";
import type { Figure } from "./types.ts";

/** Choices of {@linkcode riskOfBiasSummaryPlot}. */
export interface RiskOfBiasSummaryChoices {
  /** Name of the file and prefix of ids. @default the id of the shares */
  readonly id?: string;
  /** @default "Risk of bias" with the name of the tool, and what the shares are of */
  readonly title?: string;
  /** @default 180 */
  readonly widthMm?: number;
  /** Font that texts are measured and set in, see `readFont`. @default the bundled DejaVu Sans */
  readonly font?: FontMetrics;
}

/**
 * Draws how much of the evidence has which judgement: a bar for each domain (and one for the whole
 * study where the tool judges it), its parts in the colours and with the signs of
 * `riskOfBiasPlot`. The note says whether studies count alike or by their weight in an analysis.
 *
 * @param shares Answer of `riskOfBiasShares` or an item of `weightedRiskOfBias`.
 * @param choices See {@linkcode RiskOfBiasSummaryChoices}.
 * @throws {Error} if a judgement is a word that no tool uses, or the font lacks a letter.
 *
 * @example
 * ```ts
 * import { riskOfBiasSummaryPlot } from "reforest/figure";
 * import { isNotApplicable, reviewRiskOfBias, riskOfBiasShares } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const report = reviewRiskOfBias(await loadReview("rectal-net"));
 * assert.ok(!isNotApplicable(report));
 * const figure = riskOfBiasSummaryPlot(riskOfBiasShares(report));
 * assert.match(figure.alt, /55 studies, each counts the same/);
 * ```
 */
export function riskOfBiasSummaryPlot(
  shares: RiskOfBiasShares,
  choices: RiskOfBiasSummaryChoices = {},
): Figure {
  const owner = "riskOfBiasSummaryPlot";
  const title = choices.title ?? `Risk of bias (${shares.tool}): ${shares.title}`;
  const width = (choices.widthMm ?? 180) / 25.4 * 72;
  const studies = plural(shares.k, "study", "studies");
  const note = shares.by === "weight"
    ? `${studies}; shares of their weight in the pooled result.`
    : `${studies}, each counts the same.`;
  const layout = summaryLayout(
    { owner, title, shares, note, percent },
    width,
    textMeasure(owner, choices.font),
  );
  const axis = { y1: layout.axisY, y2: layout.axisY + 3.5 };
  return drawPage({
    owner,
    font: choices.font?.font,
    id: choices.id ?? shares.id,
    title,
    alt: [`${title}. ${note}`, ...shares.domains.map(domainWords)].join(" "),
    width,
    height: layout.height,
    frame: { top: 0, right: 0, bottom: 0, left: 0 },
    marks: [
      ...layout.parts.flatMap((part) => {
        const corners = cornersOf(part);
        const outline = corners.map(({ x, y }, i) => {
          const next = corners[(i + 1) % corners.length] ?? { x, y };
          return { x1: x, y1: y, x2: next.x, y2: next.y };
        });
        return [
          ...polygon(corners, part.fill),
          ...strokes(outline, { stroke: part.stroke, strokeWidth: 0.6 }),
        ];
      }),
      ...strokes([
        ...layout.ticks.map((x) => ({ ...axis, x1: x, x2: x })),
        { x1: layout.ticks[0] ?? 0, x2: layout.ticks.at(-1) ?? 0, y1: axis.y1, y2: axis.y1 },
      ]),
      ...judgementCircles(layout.circles),
    ],
    texts: layout.texts,
  });
}

function cornersOf({ x1, x2, y1, y2 }: BarPart): readonly Place[] {
  return [{ x: x1, y: y1 }, { x: x2, y: y1 }, { x: x2, y: y2 }, { x: x1, y: y2 }];
}

function percent(share: number): string {
  return `${formatPercent(share, { digits: 0 })} %`;
}

/** "D1, Selection: low 75 % (12), high 25 % (3)." with the numbers of studies. */
function domainWords({ code, title, shares }: RiskOfBiasShares["domains"][number]): string {
  const parts = shares.filter(({ k }) => k > 0)
    .map(({ judgement, k, share }) => `${judgementName(judgement)} ${percent(share)} (${k})`);
  return `${code === "" ? title : `${code}, ${title}`}: ${parts.join(", ")}.`;
}
