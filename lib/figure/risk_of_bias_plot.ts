import { plural } from "../report/plural.ts";
import type { RiskOfBias } from "../screen/summarise_risk_of_bias.ts";
import type { FontMetrics } from "./font_types.ts";
import { drawPage } from "./draw_page.ts";
import { judgedCounts } from "./judged_columns.ts";
import { judgementCircles } from "./judgement_marks.ts";
import { judgementStyle } from "./judgement_style.ts";
import { textMeasure } from "./measure_text.ts";
import { riskOfBiasLayout } from "./risk_of_bias_layout.ts";
import type { Figure } from "./types.ts";

/** Choices of {@linkcode riskOfBiasPlot}. */
export interface RiskOfBiasChoices {
  /** Name of the file and prefix of ids. @default "risk-of-bias" */
  readonly id?: string;
  /** @default "Risk of bias" with the name of the tool */
  readonly title?: string;
  /** Names printed for the ids of studies. @default the ids themselves */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default 180 */
  readonly widthMm?: number;
  /** Font that texts are measured and set in, see `readFont`. @default the bundled DejaVu Sans */
  readonly font?: FontMetrics;
}

/**
 * Draws the judgements of risk of bias: a line for each study, a column for each domain and one
 * for the whole study where the tool judges it, each judgement by colour and by sign (+ low or yes,
 * ? unclear, ~ moderate, − high or no, × critical, / not applicable, empty circle: no information,
 * dot: not judged; stars as numbers). Below stand the domains in full, with how often each
 * judgement was given. Long lists stand in several panels side by side. The reasons are in the
 * table, not in the figure.
 *
 * @param bias Answer of `summariseRiskOfBias` or `reviewRiskOfBias`.
 * @param choices See {@linkcode RiskOfBiasChoices}.
 * @throws {Error} if a judgement is a word that no tool uses, there is no study, or the font
 *   lacks a letter of a label.
 *
 * @example A made-up judgement
 * ```ts
 * import { riskOfBiasPlot } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const figure = riskOfBiasPlot({
 *   kind: "risk-of-bias",
 *   codes: ["D1"],
 *   domains: ["Selection"],
 *   judgements: ["low", "high"],
 *   studies: [{
 *     id: "kim2019",
 *     line: 2,
 *     judgements: [{ domain: "Selection", judgement: "low", reason: "consecutive" }],
 *   }],
 *   counts: [{
 *     domain: "Selection",
 *     judged: [{ judgement: "low", n: 1 }, { judgement: "high", n: 0 }],
 *     notJudged: 0,
 *   }],
 * }, { labels: { kim2019: "Kim 2019" } });
 * assert.match(figure.svg, />Kim 2019<.*>\+</);
 * assert.match(figure.alt, /Selection: low 1, high 0/);
 * ```
 */
export function riskOfBiasPlot(
  bias: RiskOfBias & { readonly tool?: string },
  choices: RiskOfBiasChoices = {},
): Figure {
  const owner = "riskOfBiasPlot";
  if (bias.studies.length === 0) {
    throw new Error(`${owner}: found no study; allowed: at least one`);
  }
  for (const judgement of bias.judgements) judgementStyle(owner, judgement);
  const title = choices.title ??
    (bias.tool === undefined ? "Risk of bias" : `Risk of bias (${bias.tool})`);
  const width = (choices.widthMm ?? 180) / 25.4 * 72;
  const labels = bias.studies.map(({ id }) => choices.labels?.[id] ?? id);
  const counts = judgedCounts(bias, bias.studies.map(({ id }) => id));
  const layout = riskOfBiasLayout(
    { owner, title, labels, bias, counts },
    width,
    textMeasure(owner, choices.font),
  );
  return drawPage({
    owner,
    font: choices.font?.font,
    id: choices.id ?? "risk-of-bias",
    title,
    alt: [`${title}, ${plural(bias.studies.length, "study", "studies")}.`, ...counts].join(" "),
    width: layout.width,
    height: layout.height,
    frame: { top: 0, right: 0, bottom: 0, left: 0 },
    marks: judgementCircles(layout.circles),
    texts: layout.texts,
  });
}
