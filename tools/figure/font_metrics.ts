/**
 * Reads the advance widths of the bundled fonts and writes `lib/figure/font_metrics.json`, from
 * which figures measure their texts. Run it when the version of the fonts changes:
 *
 *     deno run -A tools/figure/font_metrics.ts
 */
import * as fontkit from "fontkit";
import { type KernedFont, wideningKerning } from "./widening_kerning.ts";

/** Blocks of Unicode that labels of studies and statistics are written in. */
const blocks: readonly (readonly [from: number, to: number])[] = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x024f], // Latin-1, Latin Extended-A and -B
  [0x02b0, 0x02ff], // modifier letters
  [0x0300, 0x036f], // combining marks, for letters that have no composed form
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x052f], // Cyrillic
  [0x1e00, 0x1eff], // Latin Extended Additional (Vietnamese)
  [0x2000, 0x206f], // punctuation and spaces
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20bf], // currency
  [0x2100, 0x214f], // letterlike
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff], // mathematical operators
  [0x25a0, 0x25ff], // geometric shapes
];

/** What is used here of a font of fontkit, which ships no types. */
interface Font extends KernedFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
}

/** Runs of neighbouring code points: the first of the run, then the width of each. */
type Runs = Record<string, number[]>;

async function openFont(file: string): Promise<Font> {
  const url = new URL(import.meta.resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`));
  const create = (fontkit as unknown as { create(bytes: Uint8Array): Font }).create;
  return create(await Deno.readFile(url));
}

function widthsOf(font: Font): Runs {
  const runs: Runs = {};
  for (const [from, to] of blocks) {
    let run: number[] | null = null;
    for (let codePoint = from; codePoint <= to; codePoint++) {
      if (!font.hasGlyphForCodePoint(codePoint)) {
        run = null;
        continue;
      }
      if (run === null) run = runs[String(codePoint)] = [];
      run.push(font.glyphForCodePoint(codePoint).advanceWidth);
    }
  }
  return runs;
}

/** By code point: the most that kerning moves the next letter away, where it does at all. */
function widestKerning(font: Font): Record<string, number> {
  const kerning = wideningKerning(font);
  const room: Record<string, number> = {};
  for (const [from, to] of blocks) {
    for (let codePoint = from; codePoint <= to; codePoint++) {
      if (!font.hasGlyphForCodePoint(codePoint)) continue;
      const units = kerning.get(font.glyphForCodePoint(codePoint).id) ?? 0;
      if (units > 0) room[String(codePoint)] = units;
    }
  }
  return room;
}

/** The text of `font_metrics.json`; the same bytes for the same fonts. */
export async function fontMetrics(): Promise<string> {
  const regular = await openFont("DejaVuSans");
  const bold = await openFont("DejaVuSans-Bold");
  const metrics = {
    font: "DejaVu Sans",
    source: "DejaVuSans.ttf and DejaVuSans-Bold.ttf of dejavu-fonts-ttf 2.37.3",
    unitsPerEm: regular.unitsPerEm,
    ascent: regular.ascent,
    descent: -regular.descent,
    regular: { widths: widthsOf(regular), kerning: widestKerning(regular) },
    bold: { widths: widthsOf(bold), kerning: widestKerning(bold) },
  };
  return `${JSON.stringify(metrics)}\n`;
}

if (import.meta.main) {
  const file = new URL("../../lib/figure/font_metrics.json", import.meta.url);
  await Deno.writeTextFile(file, await fontMetrics());
}
