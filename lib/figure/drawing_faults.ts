import { contrastRatio } from "./contrast_ratio.ts";
import type { FontMetrics } from "./font_types.ts";
import { colourAt, type MarkBox, markBox } from "./mark_cover.ts";
import type { Place } from "./path_points.ts";
import { type PlacedMark, placedMarks } from "./placed_marks.ts";
import { colour } from "./style.ts";
import { type TextBox, textBoxes } from "./text_boxes.ts";

/** Something in a drawing that keeps a reader from reading it. */
export interface DrawingFault {
  readonly fault:
    | "text leaves the page"
    | "mark leaves the page"
    | "texts overlap"
    | "text is too small"
    | "text is too faint"
    | "text is covered";
  /** What is at fault and where, in points of the page. */
  readonly found: string;
}

/** Choices of {@linkcode drawingFaults}. */
export interface DrawingFaultsChoices {
  /** Font that the figure is set in. @default the bundled DejaVu Sans */
  readonly font?: FontMetrics;
  /** Least size of letters in points. @default 5, what journals print at the least */
  readonly minTextSize?: number;
  /** Least contrast of a text with what lies behind it. @default 4.5, level AA of WCAG 2.2 */
  readonly minContrast?: number;
}

/**
 * Reads a figure as a printer would: does a text or a mark leave the page, do texts overlap, are
 * letters too small, do they stand out from what is behind them, is anything drawn over them?
 *
 * Texts are boxes from the font's own metrics (see `textBoxes`); behind a text is what covers a
 * fifth of its box or more. Coordinates are written to a hundredth of a point, and less than two
 * of these are no fault.
 *
 * @param svg The `svg` of a figure of this library.
 * @param choices See {@linkcode DrawingFaultsChoices}.
 * @returns All faults; none in a figure that is fit to be read.
 * @throws {RangeError} if a text is in a colour without six hexadecimal digits.
 *
 * @example
 * ```ts
 * import { drawingFaults, prismaFlow } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const main = { title: "Records", lines: [{ text: "Screened", n: 12 }] };
 * const { svg } = prismaFlow({
 *   title: "Made-up",
 *   stages: [{ id: "screening", title: "Screening", rows: [{ main }] }],
 * });
 * assert.deepEqual(drawingFaults(svg), []);
 * assert.equal(drawingFaults(svg, { minTextSize: 72 })[0]?.fault, "text is too small");
 * ```
 */
export function drawingFaults(
  svg: string,
  choices: DrawingFaultsChoices = {},
): readonly DrawingFault[] {
  const { font, minTextSize = 5, minContrast = 4.5 } = choices;
  const [, width = 0, height = 0] = (svg.match(/ viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [])
    .map(Number);
  const texts = textBoxes(svg, font);
  const marks = placedMarks(svg).flatMap((mark) => {
    const box = markBox(mark);
    return box === null ? [] : [{ mark, box }];
  });
  const isOutside = (box: MarkBox) =>
    Math.min(box.left, box.top, width - box.right, height - box.bottom) < -tolerance;
  const page = `the page of ${width} by ${height}`;
  return [
    ...texts.filter(isOutside).map((text) => fault("text leaves the page", text, page)),
    ...marks.filter(({ box }) => isOutside(box))
      .map(({ mark, box }): DrawingFault => ({
        fault: "mark leaves the page",
        found: `${mark.fill}/${mark.stroke} ${placeOf(box)}, ${page}`,
      })),
    ...overlaps(texts),
    ...texts.filter(({ size }) => size < minTextSize)
      .map((text) => fault("text is too small", text, `${text.size} pt`)),
    ...texts.flatMap((text, index) => legibility(text, index, marks, minContrast)),
  ];
}

const tolerance = 0.02;

interface Placed {
  readonly mark: PlacedMark;
  readonly box: MarkBox;
}

function overlaps(texts: readonly TextBox[]): readonly DrawingFault[] {
  const sorted = [...texts].sort((a, b) => a.top - b.top);
  const faults: DrawingFault[] = [];
  sorted.forEach((text, i) => {
    for (let next = i + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other === undefined || other.top >= text.bottom) return;
      if (meets(text, other)) {
        faults.push(fault("texts overlap", text, `"${other.text}" ${placeOf(other)}`));
      }
    }
  });
  return faults;
}

function meets(a: MarkBox, b: MarkBox): boolean {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerance &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerance;
}

/** Columns and rows of places in the box of a text at which is looked what lies behind it. */
const grid = [8, 8] as const;

/** Share of a text that something has to lie behind or before to matter. */
const share = 0.2;

function legibility(
  text: TextBox,
  index: number,
  marks: readonly Placed[],
  minContrast: number,
): readonly DrawingFault[] {
  const near = marks.filter(({ box }) => meets(text, box));
  const before = near.filter(({ mark }) => mark.textsBefore <= index).reverse();
  const after = near.filter(({ mark }) => mark.textsBefore > index);
  const behind = new Map<string, number>();
  let covered = 0;
  const [columns, rows] = grid;
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const x = text.left + (text.right - text.left) * (column + 0.5) / columns;
      const y = text.top + (text.bottom - text.top) * (row + 0.5) / rows;
      const seen = topColour(before, [x, y]) ?? colour.paper;
      behind.set(seen, (behind.get(seen) ?? 0) + 1);
      if (topColour(after, [x, y]) !== null) covered++;
    }
  }
  const enough = share * columns * rows;
  return [
    ...[...behind].filter(([, n]) => n >= enough)
      .map(([under]) => ({ under, contrast: contrastRatio(text.fill, under) }))
      .filter(({ contrast }) => contrast < minContrast)
      .map(({ under, contrast }) =>
        fault(
          "text is too faint",
          text,
          `${text.fill} on ${under}, contrast ${contrast.toFixed(1)}`,
        )
      ),
    ...(covered >= enough ? [fault("text is covered", text, "by a mark drawn after it")] : []),
  ];
}

/** The colour of the first of these marks that reaches the place. */
function topColour(marks: readonly Placed[], place: Place): string | null {
  for (const { mark, box } of marks) {
    if (place[0] < box.left || place[0] > box.right) continue;
    if (place[1] < box.top || place[1] > box.bottom) continue;
    const found = colourAt(mark, place);
    if (found !== null) return found;
  }
  return null;
}

function fault(kind: DrawingFault["fault"], text: TextBox, rest: string): DrawingFault {
  return { fault: kind, found: `"${text.text}" ${placeOf(text)}: ${rest}` };
}

function placeOf({ left, top, right, bottom }: MarkBox): string {
  return `(${[left, top, right, bottom].map((x) => x.toFixed(1)).join(", ")})`;
}
