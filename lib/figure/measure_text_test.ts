import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as fontkit from "fontkit";
import { bundledFont } from "../io/bundled_font.ts";
import { textMeasure } from "./measure_text.ts";

/** What is used here of a font of fontkit, which ships no types. */
interface Font {
  readonly unitsPerEm: number;
  layout(text: string): { readonly advanceWidth: number };
}

const { create } = fontkit as unknown as { create(bytes: Buffer): Font };
const measure = textMeasure("aTest");

for (const weight of ["regular", "bold"] as const) {
  Deno.test(`textMeasure: no pair of letters is set wider than it is measured, ${weight}`, async () => {
    const font = create(Buffer.from(await bundledFont(weight)));
    const style = { size: font.unitsPerEm, bold: weight === "bold" };
    const letters = [
      ..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:-–()/%&'ÄÉŁŠöéßαβπτДЖдж²τ≤",
    ];
    const wider: string[] = [];
    for (const first of letters) {
      for (const second of letters) {
        const pair = first + second;
        if (font.layout(pair).advanceWidth > measure(pair, style) + 1e-6) wider.push(pair);
      }
    }
    assert.deepEqual(wider, []);
  });
}

Deno.test("textMeasure: numbers are measured exactly, so that columns of them align", async () => {
  const font = create(Buffer.from(await bundledFont("regular")));
  for (const text of ["0.54", "(0.39", "1.74)", "−12.3", "505/88391"]) {
    assert.equal(measure(text, { size: font.unitsPerEm }), font.layout(text).advanceWidth);
  }
});

Deno.test("textMeasure: a letter that the font lacks is named, with its text", () => {
  assert.throws(
    () => measure("中村 2012", { size: 8 }),
    /^Error: aTest: the font DejaVu Sans has no glyph for 中 \(U\+4E2D\) in "中村 2012"; allowed: /,
  );
});
