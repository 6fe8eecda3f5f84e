import type { EffectAxis } from "./effect_axis.ts";
import type { ForestLine } from "./forest_types.ts";
import { colour, textSize } from "./style.ts";
import type { Measure, TextStyle } from "./types.ts";
import { wrapText } from "./wrap_text.ts";

/** The name of a line, above the plot. */
export interface LineLabel {
  /** The middle of its lines. */
  readonly x: number;
  readonly anchor: "middle";
  readonly colour: string;
  readonly lines: readonly string[];
  /** Lines of other labels below it. */
  readonly rise: number;
}

const style: TextStyle = { size: textSize.small };
/** Least free space between two labels of the same height. */
const clear = 6;

/**
 * Names of the lines of a plot, each over its line as far as it stays between `plot`'s ends; where
 * two would touch, the second one stands above the first.
 */
export function lineLabels(
  lines: readonly ForestLine[],
  axis: EffectAxis,
  plot: { readonly left: number; readonly right: number },
  set: (text: string) => string,
  measure: Measure,
): readonly LineLabel[] {
  const scale = (x: number) => axis.log ? Math.log(x) : x;
  const length = plot.right - plot.left;
  const placed: (LineLabel & { readonly half: number })[] = [];
  for (const { at, label } of lines) {
    if (label === "" || at < axis.lower || at > axis.upper) continue;
    const part = (scale(at) - scale(axis.lower)) / (scale(axis.upper) - scale(axis.lower));
    const texts = wrapText(set(label), length * 0.6, style, measure);
    const half = Math.max(...texts.map((text) => measure(text, style))) / 2;
    const place = plot.left + part * length;
    const x = Math.min(Math.max(place, plot.left + half), plot.right - half);
    const below = placed.filter((other) => Math.abs(other.x - x) < other.half + half + clear);
    const rise = Math.max(0, ...below.map((other) => other.rise + other.lines.length));
    placed.push({ x, anchor: "middle", colour: colour.decision, lines: texts, rise, half });
  }
  return placed.map(({ half: _, ...label }) => label);
}
