import type { NotApplicable } from "../../trace/not_applicable.ts";
import type { Figure } from "../types.ts";
import { printed } from "./bounds_words.ts";
import { type DrawingSize, sizeOfDrawing, textSizes } from "./drawing_size.ts";
import type { Bounds, JournalProfile } from "./types.ts";

/** A factor that a rule asks for, and the rule in words. */
interface Limit {
  readonly factor: number;
  readonly because: string;
}

const unbounded: Bounds = { least: null, most: null };

/**
 * Enlarges or reduces a figure as a whole until its letters, its width and its height are within
 * the rules of a journal: the drawing stays the same, its size in millimetres changes. Of the
 * sizes that will do it takes the one nearest to the present.
 *
 * So one chart with letters of 7 to 9.5 points is sent to Nature (5 to 7 points) at 0.74 and to
 * PLOS (8 to 12 points) at 1.14 of its size. What cannot be scaled, such as the font, is for
 * `checkFigure` to name.
 *
 * @param figure A figure, or its id and its drawing.
 * @param profile One of `journals`, or your own.
 * @returns The figure with another `svg`, `widthMm` and `heightMm`; or, where the rules leave no
 *   size, which of them are at odds, so that it has to be drawn narrower, lower or with less text.
 * @throws {Error} if the drawing has no size in millimetres.
 *
 * @example
 * ```ts
 * import { fitFigure, journals, prismaFlow } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const main = { title: "Records", lines: [{ text: "Screened", n: 12 }] };
 * const figure = prismaFlow({
 *   title: "Made-up",
 *   stages: [{ id: "screening", title: "Screening", rows: [{ main }] }],
 * });
 * const fitted = fitFigure(figure, journals.nature);
 * assert.ok("svg" in fitted && fitted.widthMm <= 183);
 * ```
 */
export function fitFigure<F extends Pick<Figure, "id" | "svg">>(
  figure: F,
  profile: JournalProfile,
): (F & DrawingSize) | NotApplicable {
  const size = sizeOfDrawing(figure.id, figure.svg);
  const letters = textSizes(figure.id, figure.svg).map((text) => text.size);
  const { width, height, text } = profile;
  const limits = [
    ...limitsOf("width", "mm", [size.widthMm], width?.value ?? unbounded),
    ...limitsOf("height", "mm", [size.heightMm], height?.value ?? unbounded),
    ...limitsOf("letters", "pt", letters, text?.value ?? unbounded),
  ];
  const least = extreme(limits.map(({ least }) => least), (a, b) => a > b);
  const most = extreme(limits.map(({ most }) => most), (a, b) => a < b);
  if (least && most && least.factor > most.factor) {
    return {
      kind: "not-applicable",
      reason: `${figure.id} cannot be fitted to ${profile.name} by scaling: ${least.because} ask ` +
        `for ${printed(least.factor * 100)} % of its size, ${most.because} for at most ` +
        `${printed(most.factor * 100)} %.`,
    };
  }
  const factor = Math.min(Math.max(1, least?.factor ?? 0), most?.factor ?? Infinity);
  return { ...figure, ...resized(figure.svg, size, factor) };
}

/** What bounds of values ask of the factor by which all of them are multiplied. */
function limitsOf(name: string, unit: string, values: readonly number[], bounds: Bounds) {
  if (values.length === 0) return [];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const words = (value: number, bound: string) =>
    `${name} of ${printed(value)} ${unit}, where ${bound} ${unit} are allowed,`;
  const { least, most } = bounds;
  return [{
    least: least === null ? null : {
      factor: least / lowest,
      because: words(lowest, `at least ${least}`),
    },
    most: most === null ? null : {
      factor: most / highest,
      because: words(highest, `at most ${most}`),
    },
  }];
}

function extreme(
  limits: readonly (Limit | null)[],
  isStricter: (a: number, b: number) => boolean,
): Limit | null {
  return limits.reduce(
    (best, limit) =>
      limit !== null && (best === null || isStricter(limit.factor, best.factor)) ? limit : best,
    null,
  );
}

function resized(svg: string, { widthMm, heightMm }: DrawingSize, factor: number) {
  const micrometre = (mm: number) => Math.round(mm * factor * 1000) / 1000;
  const [width, height] = [micrometre(widthMm), micrometre(heightMm)];
  const text = svg.replace(
    / width="[\d.]+mm" height="[\d.]+mm"/,
    ` width="${width}mm" height="${height}mm"`,
  );
  return { svg: text, widthMm: width, heightMm: height };
}
