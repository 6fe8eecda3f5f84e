import type { RiskOfBiasShares } from "../screen/risk_of_bias_shares.ts";
import { type JudgementCircle, judgementKey } from "./judgement_marks.ts";
import { judgementStyle } from "./judgement_style.ts";
import { paragraph } from "./paragraph.ts";
import { leading, textSize } from "./style.ts";
import type { Measure, TextItem, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** A part of a bar, in points. */
export interface BarPart {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly fill: string;
  readonly stroke: string;
}

/** The figure in its places, in points. */
export interface SummaryLayout {
  readonly height: number;
  readonly parts: readonly BarPart[];
  /** Ends of the ticks of the axis, which begin at `axisY`. */
  readonly ticks: readonly number[];
  readonly axisY: number;
  readonly circles: readonly JudgementCircle[];
  readonly texts: readonly TextItem[];
}

/** What is printed. */
export interface SummaryContent {
  readonly owner: string;
  readonly title: string;
  readonly shares: RiskOfBiasShares;
  readonly note: string;
  readonly percent: (share: number) => string;
}

const margin = 4;
const barHeight = 13;
const rowGap = 5;
/** Labels are wrapped at this part of the page. */
const widestLabel = 0.4;
const body: TextStyle = { size: textSize.body };
const small: TextStyle = { size: textSize.small };
const inBar: TextStyle = { size: textSize.small, bold: true };
const titleStyle: TextStyle = { size: textSize.title, bold: true };
const drop = 0.365;

/** Places a bar for each domain, the axis in percent, the key and the note. */
export function summaryLayout(
  { owner, title, shares, note, percent }: SummaryContent,
  width: number,
  measure: Measure,
): SummaryLayout {
  const names = shares.domains.map(({ code, title }) => code === "" ? title : `${code}, ${title}`);
  const labelWidth = Math.min(
    widestLabel * width,
    Math.max(...names.map((name) => measure(name, body))),
  );
  const left = margin + labelWidth + 9;
  // The label of 100 % stands in the middle below the end of the bars.
  const right = width - margin - measure("100 %", small) / 2;
  const at = (share: number) => left + share * (right - left);
  const texts: TextItem[] = [];
  const parts: BarPart[] = [];
  let y = 2;
  for (const text of wrapText(title, width - 2 * margin, titleStyle, measure)) {
    y += leading.title;
    texts.push({ ...titleStyle, x: margin, y, text });
  }
  y += 9;
  shares.domains.forEach((domain, i) => {
    const lines = wrapText(names[i] ?? "", labelWidth, body, measure);
    const height = Math.max(barHeight, lines.length * leading.body);
    const middle = y + height / 2;
    lines.forEach((text, line) => {
      const above = (line - (lines.length - 1) / 2) * leading.body;
      texts.push({ ...body, x: margin, y: middle + above + drop * textSize.body, text });
    });
    let from = 0;
    for (const { judgement, share } of domain.shares) {
      if (share === 0) continue;
      const { sign, fill, ink, stroke } = judgementStyle(owner, judgement);
      const [x1, x2] = [at(from), at(Math.min(1, from + share))];
      parts.push({ x1, x2, y1: middle - barHeight / 2, y2: middle + barHeight / 2, fill, stroke });
      const text = [sign, percent(share)].filter((word) => word !== "").join(" ");
      const fitting = [text, sign].find((words) => measure(words, inBar) + 5 <= x2 - x1) ?? "";
      const place = { x: (x1 + x2) / 2, y: middle + drop * textSize.small };
      texts.push({ ...inBar, ...place, colour: ink, anchor: "middle", text: fitting });
      from += share;
    }
    y += height + rowGap;
  });
  const axisY = y;
  const tickShares = [0, 0.25, 0.5, 0.75, 1];
  for (const share of tickShares) {
    const place = { x: at(share), y: axisY + 6 + leading.small };
    texts.push({ ...small, ...place, anchor: "middle", text: percent(share) });
  }
  const used = new Set(
    shares.domains.flatMap(({ shares }) =>
      shares.filter(({ share }) => share > 0).map(({ judgement }) => judgement)
    ),
  );
  const words = [
    ...new Set(shares.domains.flatMap(({ shares }) => shares.map(({ judgement }) => judgement))),
  ].filter((word) => used.has(word)).sort((a, b) => Number(a === null) - Number(b === null));
  const keyPlace = { x: margin, y: axisY + 12 + leading.small, right: width - margin };
  const key = judgementKey(owner, words, keyPlace, measure);
  const noted = paragraph(note, { x: margin, y: key.y, width: width - 2 * margin }, measure);
  return {
    height: noted.y + 5,
    parts,
    ticks: tickShares.map(at),
    axisY,
    circles: key.circles,
    texts: [...texts.filter(({ text }) => text !== ""), ...key.texts, ...noted.texts],
  };
}
