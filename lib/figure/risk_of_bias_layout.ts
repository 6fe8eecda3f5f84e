import type { RiskOfBias } from "../screen/summarise_risk_of_bias.ts";
import { judgementStyle, noInformation } from "./judgement_style.ts";
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

/** A judgement in its place. */
export interface JudgementCircle {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly stroke: string;
}

/** The figure in its places, in points. */
export interface RiskOfBiasLayout {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
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
  const domains = bias.domains.length;
  const labelWidth = Math.min(
    widestLabel,
    Math.max(measure("Study", bold), ...labels.map((label) => measure(label, body))),
  );
  const panelWidth = labelWidth + 8 + domains * cell;
  const room = Math.floor((least - 2 * margin + panelGap) / (panelWidth + panelGap));
  const panels = Math.max(1, Math.min(room, Math.ceil(labels.length / panelLines)));
  const lines = Math.ceil(labels.length / panels);
  const width = Math.max(least, panelWidth + 2 * margin);

  const texts: TextItem[] = [];
  const circles: JudgementCircle[] = [];
  const judge = (x: number, y: number, judgement: string | null) => {
    const { sign, fill, ink, stroke } = judgementStyle(owner, judgement);
    circles.push({ x, y, fill, stroke });
    if (sign === "") return;
    texts.push({ ...bold, colour: ink, x, y: y + drop, anchor: "middle", text: sign });
  };
  let y = 2;
  for (const text of wrapText(title, width - 2 * margin, titleStyle, measure)) {
    y += leading.title;
    texts.push({ ...titleStyle, x: margin, y, text });
  }
  const headY = y + 16;
  let bottom = headY;
  for (let panel = 0; panel < panels; panel++) {
    const left = margin + panel * (panelWidth + panelGap);
    const x = (domain: number) => left + labelWidth + 8 + (domain + 0.5) * cell;
    texts.push({ ...bold, x: left, y: headY, text: "Study" });
    for (let domain = 0; domain < domains; domain++) {
      texts.push({ ...bold, x: x(domain), y: headY, anchor: "middle", text: `D${domain + 1}` });
    }
    let middle = headY + 6 + rowHeight / 2;
    for (let i = panel * lines; i < Math.min((panel + 1) * lines, labels.length); i++) {
      const wrapped = wrapText(labels[i] ?? "", labelWidth, body, measure);
      wrapped.forEach((text, line) => {
        texts.push({ ...body, x: left, y: middle + drop + line * leading.body, text });
      });
      bias.studies[i]?.judgements.forEach(({ judgement }, domain) => {
        judge(x(domain), middle, judgement);
      });
      middle += rowHeight + (wrapped.length - 1) * leading.body;
    }
    bottom = Math.max(bottom, middle - rowHeight / 2);
  }
  y = bottom + 8;
  y = placeKey(content, { y, width }, judge, texts, measure);
  for (const sentence of content.counts) {
    const noted = paragraph(sentence, { x: margin, y, width: width - 2 * margin }, measure);
    texts.push(...noted.texts);
    y = noted.y + 1.5;
  }
  return { width, height: y + 5, radius, circles, texts };
}

/** What the signs mean: the words of the tool, each beside its circle. */
function placeKey(
  { bias, owner }: RiskOfBiasContent,
  place: { readonly y: number; readonly width: number },
  judge: (x: number, y: number, judgement: string | null) => void,
  texts: TextItem[],
  measure: Measure,
): number {
  const absent = bias.counts.some(({ notJudged }) => notJudged > 0);
  const unsigned = bias.judgements.some((word) => judgementStyle(owner, word) === noInformation);
  const words: (string | null)[] = [...bias.judgements, ...(absent && !unsigned ? [null] : [])];
  let [x, y] = [margin, place.y + rowHeight / 2];
  for (const word of words) {
    const text = word ?? "not judged";
    const length = 2 * radius + 5 + measure(text, body);
    if (x + length > place.width - margin && x > margin) {
      x = margin;
      y += rowHeight;
    }
    judge(x + radius + 0.4, y, word);
    texts.push({ ...body, x: x + 2 * radius + 5, y: y + drop, text });
    x += length + 16;
  }
  return y + rowHeight / 2 + 3;
}
