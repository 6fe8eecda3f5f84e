import { fontExtent, textMeasure } from "./measure_text.ts";

/** The box around a text of a figure, in points of the page. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a text takes from the elements around it. */
interface Inherited {
  readonly x: number;
  readonly y: number;
  readonly size: number;
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
  const page: Inherited = { x: 0, y: 0, size: 0, bold: false, anchor: "start", turned: false };
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
    bold: (read("font-weight") ?? (outer.bold ? "bold" : "")) === "bold",
    anchor: read("text-anchor") ?? outer.anchor,
    turned: outer.turned || (read("transform") ?? "").includes("rotate(-90)"),
  };
}

function boxOf(text: string, { x, y, size, bold, anchor, turned }: Inherited): TextBox {
  const width = textMeasure("textBoxes")(text, { size, bold });
  const before = anchor === "end" ? width : anchor === "middle" ? width / 2 : 0;
  const [above, below] = [fontExtent.ascent * size, fontExtent.descent * size];
  return turned
    ? { text, left: x - above, right: x + below, top: y - width + before, bottom: y + before }
    : { text, left: x - before, right: x - before + width, top: y - above, bottom: y + below };
}

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
