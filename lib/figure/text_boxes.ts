import { fontExtent, textMeasure } from "./measure_text.ts";

/** The box around a text of a figure, in points of the page. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Size of the letters in points, and their colour as the drawing has it. */
  readonly size: number;
  readonly fill: string;
}

/** What a text takes from the elements around it. */
interface Inherited {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly bold: boolean;
  readonly anchor: string;
  readonly turned: boolean;
}

/**
 * Reads from a figure where each of its texts lies, so that anybody can check that no text is cut
 * off and none lies on another.
 *
 * A box is as wide as the text was measured and as high as the tallest letters of the font; what
 * is drawn lies within it. Read are the figures of this library: translations, a quarter turn to
 * the left, sizes in points.
 *
 * @param svg The `svg` of a figure.
 * @returns A box for each text, in the order of the drawing.
 *
 * @example
 * ```ts
 * import { prismaFlow, textBoxes } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const main = { title: "Records", lines: [{ text: "Screened", n: 12 }] };
 * const figure = prismaFlow({
 *   title: "Made-up",
 *   stages: [{ id: "screening", title: "Screening", rows: [{ main }] }],
 * });
 * const boxes = textBoxes(figure.svg);
 * assert.equal(boxes.length, 5);
 * assert.ok(boxes.every((box) => box.left >= 0 && box.right <= figure.width));
 * ```
 */
export function textBoxes(svg: string): readonly TextBox[] {
  const place = { x: 0, y: 0, anchor: "start", turned: false };
  const page: Inherited = { ...place, size: 0, fill: "#000000", bold: false }; // SVG's own colour
  const around = [within(page, svg.match(/<svg([^>]*)>/)?.[1] ?? "")];
  const boxes: TextBox[] = [];
  for (const [, close, group, own, text] of svg.matchAll(groupsAndTexts)) {
    const outer = around.at(-1) ?? page;
    if (close !== undefined) around.pop();
    else if (group !== undefined) around.push(within(outer, group));
    else if (text !== undefined) boxes.push(boxOf(unescapeXml(text), within(outer, own ?? "")));
  }
  return boxes;
}

/** An end of a group; a beginning of one that has content; a text. */
const groupsAndTexts = /<(\/g)>|<g((?: [^>]*)?[^/>])?>|<text([^>]*)>([^<]*)<\/text>/g;

function within(outer: Inherited, attributes: string): Inherited {
  const read = (name: string) => attributes.match(` ${name}="([^"]*)"`)?.[1];
  const [, dx = "0", dy = "0"] = read("transform")?.match(/translate\(([^,]+),([^)]+)\)/) ?? [];
  const size = Number(read("font-size") ?? outer.size);
  const offset = (name: string) => {
    const value = read(name) ?? "0";
    return Number.parseFloat(value) * (value.endsWith("em") ? size : 1);
  };
  return {
    x: outer.x + Number(dx) + offset("x"),
    y: outer.y + Number(dy) + offset("y"),
    size,
    fill: read("fill") ?? outer.fill,
    bold: (read("font-weight") ?? (outer.bold ? "bold" : "")) === "bold",
    anchor: read("text-anchor") ?? outer.anchor,
    turned: outer.turned || (read("transform") ?? "").includes("rotate(-90)"),
  };
}

function boxOf(text: string, own: Inherited): TextBox {
  const { x, y, size, fill, bold, anchor, turned } = own;
  const width = textMeasure("textBoxes")(text, { size, bold });
  const before = anchor === "end" ? width : anchor === "middle" ? width / 2 : 0;
  const [above, below] = [fontExtent.ascent * size, fontExtent.descent * size];
  const [left, right] = turned ? [x - above, x + below] : [x - before, x - before + width];
  const [top, bottom] = turned ? [y - width + before, y + before] : [y - above, y + below];
  return { text, left, right, top, bottom, size, fill };
}

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
