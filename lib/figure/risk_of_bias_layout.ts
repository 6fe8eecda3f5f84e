import type { RiskOfBias } from "../screen/summarise_risk_of_bias.ts";
import { judgedColumns, keyWords } from "./judged_columns.ts";
import { type JudgementCircle, judgementKey, judgementMark } from "./judgement_marks.ts";
import { paragraph } from "./paragraph.ts";
import { leading, textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** What the figure shows, in words. */
export interface RiskOfBiasContent {
  readonly owner: string;
  readonly title: string;
  /** In the order of the studies. */
  readonly labels: readonly string[];
  readonly bias: RiskOfBias;
  /** A sentence for each domain. */
  readonly counts: readonly string[];
}

/** The figure in its places, in points. */
export interface RiskOfBiasLayout {
  readonly width: number;
  readonly height: number;
  readonly circles: readonly JudgementCircle[];
  readonly texts: readonly TextItem[];
}

const margin = 4;
const cell = 18;
const rowHeight = 14.5;
const radius = 5.6;
const panelGap = 24;
/** From the middle of a line down to its baseline. */
const drop = 0.365 * textSize.body;
/** Lines in a panel, where the page has room for another panel beside it. */
const panelLines = 28;
const widestLabel = 150;
const body: TextStyle = { size: textSize.body };
const bold: TextStyle = { size: textSize.body, bold: true };
const titleStyle: TextStyle = { size: textSize.title, bold: true };

/** Places studies in panels side by side, then the key of signs and of domains. */
export function riskOfBiasLayout(
  content: RiskOfBiasContent,
  least: number,
  measure: Measure,
): RiskOfBiasLayout {
  const { owner, title, labels, bias } = content;
  const { heads, judgementsOf } = judgedColumns(bias);
  const cells = heads.map((head) => Math.max(cell, measure(head, bold) + 5));
  const middles = cells.map((width, i) =>
    cells.slice(0, i).reduce((total, one) => total + one, width / 2)
  );
  const labelWidth = Math.min(
    widestLabel,
    Math.max(measure("Study", bold), ...labels.map((label) => measure(label, body))),
  );
  const panelWidth = labelWidth + 8 + cells.reduce((total, width) => total + width, 0);
  const room = Math.floor((least - 2 * margin + panelGap) / (panelWidth + panelGap));
  const panels = Math.max(1, Math.min(room, Math.ceil(labels.length / panelLines)));
  const lines = Math.ceil(labels.length / panels);
  const width = Math.max(least, panelWidth + 2 * margin);

  const texts: TextItem[] = [];
  const circles: JudgementCircle[] = [];
  let y = 2;
  for (const text of wrapText(title, width - 2 * margin, titleStyle, measure)) {
    y += leading.title;
    texts.push({ ...titleStyle, x: margin, y, text });
  }
  const headY = y + 16;
  let bottom = headY;
  for (let panel = 0; panel < panels; panel++) {
    const left = margin + panel * (panelWidth + panelGap);
    const x = (column: number) => left + labelWidth + 8 + (middles[column] ?? 0);
    texts.push({ ...bold, x: left, y: headY, text: "Study" });
    heads.forEach((text, column) => {
      texts.push({ ...bold, x: x(column), y: headY, anchor: "middle", text });
    });
    let middle = headY + 6 + rowHeight / 2;
    for (let i = panel * lines; i < Math.min((panel + 1) * lines, labels.length); i++) {
      const wrapped = wrapText(labels[i] ?? "", labelWidth, body, measure);
      wrapped.forEach((text, line) => {
        texts.push({ ...body, x: left, y: middle + drop + line * leading.body, text });
      });
      judgementsOf(bias.studies[i]?.id ?? "").forEach((judgement, column) => {
        const mark = judgementMark(owner, judgement, { x: x(column), y: middle, r: radius });
        circles.push(...mark.circles);
        texts.push(...mark.texts);
      });
      middle += rowHeight + (wrapped.length - 1) * leading.body;
    }
    bottom = Math.max(bottom, middle - rowHeight / 2);
  }
  const words = keyWords(bias, bias.studies.map(({ id }) => id));
  const place = { x: margin, y: bottom + 8, right: width - margin };
  const key = judgementKey(owner, words, place, measure);
  y = key.y;
  for (const sentence of content.counts) {
    const noted = paragraph(sentence, { x: margin, y, width: width - 2 * margin }, measure);
    texts.push(...noted.texts);
    y = noted.y + 1.5;
  }
  return {
    width,
    height: y + 5,
    circles: [...circles, ...key.circles],
    texts: [...texts, ...key.texts],
  };
}
