import { type PlacedText, placedTexts } from "../placed_texts.ts";

/** Size of a drawing on paper. */
export interface DrawingSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Size of a drawing in millimetres, as the drawing says it. */
export function sizeOfDrawing(where: string, svg: string): DrawingSize {
  const size = svg.match(/<svg[^>]* width="([\d.]+)mm" height="([\d.]+)mm"/);
  if (!size) {
    throw new Error(
      `${where}: found an svg element without a size; ` +
        'allowed: width="...mm" height="...mm", in this order; draw it with this library',
    );
  }
  return { widthMm: Number(size[1]), heightMm: Number(size[2]) };
}

/**
 * Texts of a drawing with their sizes in points of the paper: the unit of a drawing is a point
 * as long as nobody has scaled it.
 */
export function textSizes(
  where: string,
  svg: string,
): readonly Pick<PlacedText, "text" | "size" | "fill">[] {
  const unitsAcross = Number(svg.match(/ viewBox="0 0 ([\d.]+) /)?.[1]);
  const { widthMm } = sizeOfDrawing(where, svg);
  const pointsOfUnit = unitsAcross > 0 ? widthMm / 25.4 * 72 / unitsAcross : 1;
  // Sizes on the page are rounded to a hundredth of a point, which is far below what is seen.
  return placedTexts(svg).map(({ text, size, fill }) => (
    { text, size: Math.round(size * pointsOfUnit * 100) / 100, fill }
  ));
}
