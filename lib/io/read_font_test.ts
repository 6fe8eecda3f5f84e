import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as fontkit from "fontkit";
import { assertClear } from "../figure/assert_clear_test.ts";
import { forestPlot } from "../figure/forest_plot.ts";
import { madeUpResult } from "../figure/made_up_results_test.ts";
import { textMeasure } from "../figure/measure_text.ts";
import { readFont } from "./read_font.ts";
import { renderPdf } from "./render_pdf.ts";
import { renderPng } from "./render_png.ts";

/** What is used here of a font of fontkit, which ships no types. */
interface Font {
  readonly unitsPerEm: number;
  layout(text: string): { readonly advanceWidth: number };
}

const { create } = fontkit as unknown as { create(bytes: Buffer): Font };

function file(name: string): Promise<Uint8Array> {
  return Deno.readFile(new URL(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));
}

const serif = await readFont(await file("DejaVuSerif"), await file("DejaVuSerif-Bold"));
const result = madeUpResult({ k: 4, labels: (i) => `Ωμέγα Щитовидная Łukasz ${i}` });

Deno.test("readFont: texts are as wide as fontkit sets them, or less, in both faces", () => {
  const measure = textMeasure("aTest", serif.metrics);
  for (const [bytes, bold] of [[serif.regular, false], [serif.bold, true]] as const) {
    const font = create(Buffer.from(bytes));
    const style = { size: font.unitsPerEm, bold };
    for (const text of ["0.54 (0.39 to 1.74)", "191/550"]) {
      assert.equal(measure(text, style), font.layout(text).advanceWidth);
    }
    for (const text of ["Åström", "AVATAR To", "Μελέτη", "Исследование", "Wy. Ty, LT"]) {
      assert.ok(font.layout(text).advanceWidth <= measure(text, style) + 1e-6, text);
    }
  }
});

Deno.test("readFont: a figure in another font stands clear, names it, and is stored with it", async () => {
  const figure = forestPlot(result, { font: serif.metrics });
  assertClear(figure, serif.metrics);
  assert.match(figure.svg, /font-family="DejaVu Serif"/);
  const pdf = new TextDecoder("latin1").decode(await renderPdf(figure.svg, { font: serif }));
  assert.match(pdf, /\+DejaVuSerif/);
  assert.doesNotMatch(pdf, /\+DejaVuSans/);
  const drawn = await renderPng(figure.svg, { dpi: 72, font: serif });
  const sans = figure.svg.replace('font-family="DejaVu Serif"', 'font-family="DejaVu Sans"');
  assert.notDeepEqual(drawn, await renderPng(sans, { dpi: 72 }));
});

Deno.test("readFont: a figure is not stored in another font than it was measured in", async () => {
  const figure = forestPlot(result, { font: serif.metrics });
  const refusal = /font: found a figure that is set in "DejaVu Serif"; allowed: "DejaVu Sans"/;
  await assert.rejects(() => renderPdf(figure.svg), refusal);
  await assert.rejects(() => renderPng(figure.svg, { dpi: 72 }), refusal);
});

Deno.test("readFont: a glyph that the font lacks is named with the font and the text", () => {
  const strange = madeUpResult({ k: 1, labels: () => "中村 2012" });
  assert.throws(
    () => forestPlot(strange, { font: serif.metrics }),
    /the font DejaVu Serif has no glyph for 中 \(U\+4E2D\) in "中村 2012"/,
  );
});

Deno.test("readFont: refuses faces of two families, narrow and slanted ones, exchanged ones", async () => {
  const [sans, narrow, slanted] = await Promise.all(
    ["DejaVuSans-Bold", "DejaVuSansCondensed", "DejaVuSerif-Italic"].map(file),
  );
  const refused = (regular: Uint8Array, bold: Uint8Array | undefined, message: RegExp) =>
    assert.rejects(() => readFont(regular, bold), message);
  assert.ok(sans && narrow && slanted);
  await refused(serif.regular, sans, /"DejaVu Sans" \(2048\); allowed: two faces of one family/);
  await refused(narrow, undefined, /a face of the family "DejaVu Sans"/);
  await refused(slanted, undefined, /regular: found a slanted face of "DejaVu Serif"/);
  await refused(serif.bold, serif.regular, /bold: found a bold face of weight 400 beside .* 700;/);
});

Deno.test("readFont: files that are no font of one face say what they are, both at once", async () => {
  const text = (words: string) => new TextEncoder().encode(words);
  const cases = [
    [text("<html>"), /found a file that is no font; allowed: a TrueType or OpenType file/],
    [new Uint8Array(), /found a file that is no font;/],
    [text("wOF2..."), /found a font packed for the web \(WOFF2\);/],
    [text("ttcf..."), /found a collection of fonts;/],
    [serif.regular.slice(0, 200_000), /cut off: 200000 bytes, and it says that it has 380130;/],
    [serif.regular.slice(0, 7), /cut off: 7 bytes/],
    [new Uint8Array([0, 1, 0, 0, ...new Uint8Array(8)]), /found a font that cannot be read \(/],
  ] as const;
  for (const [bytes, message] of cases) await assert.rejects(() => readFont(bytes), message);
  await assert.rejects(
    () => readFont(text("a"), text("wOFF")),
    /^Error: readFont, regular: found a file that is no font; .*\nreadFont, bold: found a font packed/,
  );
});
