/**
 * Reads the advance widths of the bundled fonts and writes `lib/figure/font_metrics.json`, from
 * which figures measure their texts. Run it when the version of the fonts changes:
 *
 *     deno run -A tools/figure/font_metrics.ts
 */
import type { FontMetrics } from "reforest/figure";
import { readFont } from "reforest/io";

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

type Face = FontMetrics["regular"];

/** The part of a face that lies in the blocks. */
function inBlocks(face: Face): Face {
  const known = new Map(
    Object.entries(face.widths).flatMap(([first, run]) =>
      run.map((width, i) => [Number(first) + i, width] as const)
    ),
  );
  const widths: Record<string, number[]> = {};
  const kerning: Record<string, number> = {};
  for (const [from, to] of blocks) {
    let run: number[] | null = null;
    for (let codePoint = from; codePoint <= to; codePoint++) {
      const width = known.get(codePoint);
      if (width === undefined) {
        run = null;
        continue;
      }
      if (run === null) run = widths[String(codePoint)] = [];
      run.push(width);
      const room = face.kerning[String(codePoint)];
      if (room !== undefined) kerning[String(codePoint)] = room;
    }
  }
  return { widths, kerning };
}

/** The text of `font_metrics.json`; the same bytes for the same fonts. */
export async function fontMetrics(): Promise<string> {
  const read = (file: string) =>
    Deno.readFile(new URL(import.meta.resolve(`dejavu-fonts-ttf/ttf/${file}.ttf`)));
  const { metrics } = await readFont(await read("DejaVuSans"), await read("DejaVuSans-Bold"));
  const { font, unitsPerEm, ascent, descent } = metrics;
  const source = "DejaVuSans.ttf and DejaVuSans-Bold.ttf of dejavu-fonts-ttf 2.37.3";
  return `${
    JSON.stringify({
      ...{ font, source, unitsPerEm, ascent, descent },
      regular: inBlocks(metrics.regular),
      bold: inBlocks(metrics.bold),
    })
  }\n`;
}

if (import.meta.main) {
  const file = new URL("../../lib/figure/font_metrics.json", import.meta.url);
  await Deno.writeTextFile(file, await fontMetrics());
}
