import { Buffer } from "node:buffer";
import * as fontkit from "fontkit";
import { type PlacedText, placedTexts } from "../figure/placed_texts.ts";
import type { FontFiles } from "./font_files.ts";

/** What is used here of a font of fontkit, which ships no types. */
interface Font {
  readonly unitsPerEm: number;
  layout(text: string): {
    readonly glyphs: readonly { readonly path: { readonly commands: readonly Command[] } }[];
    readonly positions: readonly { readonly xAdvance: number }[];
    readonly advanceWidth: number;
  };
}

interface Command {
  readonly command: string;
  readonly args: readonly number[];
}

const letters = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
} as const;

/**
 * Turns the texts of a figure into outlines of their letters, for printers that take no fonts. The
 * outlines are those of the figure's font, and stand above everything else of the drawing; title
 * and description stay, so that the figure can still be read aloud.
 *
 * @param svg The `svg` of a figure of `reforest/figure`.
 * @param files The font that it is set in.
 */
export function outlineTexts(svg: string, files: FontFiles): string {
  const create = (fontkit as unknown as { create(bytes: Uint8Array): Font }).create;
  const regular = create(Buffer.from(files.regular));
  const bold = create(Buffer.from(files.bold));
  const outlines = placedTexts(svg).map((text) => outline(text, text.bold ? bold : regular));
  return svg.replaceAll(/<text[^>]*>[^<]*<\/text>/g, "")
    .replace(/<\/svg>\s*$/, `${outlines.join("")}</svg>\n`);
}

function outline(placed: PlacedText, font: Font): string {
  const { text, x, y, size, fill, anchor, turned } = placed;
  const run = font.layout(text);
  const before = anchor === "end"
    ? run.advanceWidth
    : anchor === "middle"
    ? run.advanceWidth / 2
    : 0;
  let pen = -before;
  const data = run.glyphs.map((glyph, i) => {
    const path = glyph.path.commands.map((command) => drawn(command, pen)).join("");
    pen += run.positions[i]?.xAdvance ?? 0;
    return path;
  }).join("");
  if (data === "") return ""; // blanks
  const scale = size / font.unitsPerEm;
  const turn = turned ? " rotate(-90)" : "";
  return `<path fill="${fill}" transform="translate(${x},${y})${turn} scale(${scale})" d="${data}"/>`;
}

/** Fonts count upwards from the baseline, drawings downwards. */
function drawn({ command, args }: Command, pen: number): string {
  const letter = letters[command as keyof typeof letters];
  return letter + args.map((value, i) => i % 2 === 0 ? value + pen : -value).join(" ");
}
