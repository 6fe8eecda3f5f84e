import assert from "node:assert/strict";
import { forestPlot } from "../figure/forest_plot.ts";
import { madeUpResult } from "../figure/made_up_results_test.ts";
import { figureFile } from "./figure_file.ts";
import { renderPdf } from "./render_pdf.ts";
import { renderPng } from "./render_png.ts";
import { renderTiff } from "./render_tiff.ts";

const figure = forestPlot(madeUpResult({ k: 3 }));

Deno.test("figureFile: every format says the size of the drawing, and rasters their density", async () => {
  const files = {
    "a.svg": new TextEncoder().encode(figure.svg),
    "a.pdf": await renderPdf(figure.svg),
    "a.png": await renderPng(figure.svg, { dpi: 300 }),
    "a.tif": await renderTiff(figure.svg, { dpi: 600 }),
  };
  const said = Object.entries(files).map(([name, bytes]) => figureFile(name, bytes));
  for (const file of said) {
    assert.ok(Math.abs(file.widthMm - figure.widthMm) < 0.1, file.name);
    assert.ok(Math.abs(file.heightMm - figure.heightMm) < 0.1, file.name);
  }
  assert.deepEqual(said.map(({ format }) => format), ["svg", "pdf", "png", "tiff"]);
  assert.deepEqual(said.map(({ dpi }) => dpi === null ? null : Math.round(dpi)), [
    null,
    null,
    300,
    600,
  ]);
  assert.deepEqual(said.map(({ fonts }) => fonts), ["named", "embedded", "drawn", "drawn"]);
  assert.deepEqual(said.map(({ compression }) => compression), [null, null, "deflate", "LZW"]);
  assert.deepEqual(
    said.map(({ bytes }) => bytes),
    Object.values(files).map(({ length }) => length),
  );
});

Deno.test("figureFile: what says no size, or is of no known kind, is refused by name", () => {
  const text = new TextEncoder().encode("<svg></svg>");
  for (const name of ["a.svg", "a.pdf", "a.png", "a.tiff"]) {
    assert.throws(
      () => figureFile(name, text),
      new RegExp(`^Error: figureFile, ${name}: found no `),
    );
  }
  assert.throws(
    () => figureFile("a.bmp", text),
    /found a file "bmp"; allowed: svg, pdf, png, tiff/,
  );
});

Deno.test("figureFile: a fourth sample of a TIFF file is an alpha channel, other codes are named", async () => {
  const bytes = await renderTiff(figure.svg, { dpi: 72 });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(4, true);
  for (let i = 0; i < view.getUint16(directory, true); i++) {
    const at = directory + 2 + i * 12;
    if (view.getUint16(at, true) === 277) view.setUint16(at + 8, 4, true); // samples per pixel
    if (view.getUint16(at, true) === 259) view.setUint16(at + 8, 32773, true); // PackBits
  }
  const { alpha, compression } = figureFile("a.tiff", bytes);
  assert.deepEqual([alpha, compression], [true, "code 32773"]);
});
