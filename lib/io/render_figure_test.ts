import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";
import { decode } from "tiff";
import { forestPlot } from "../figure/forest_plot.ts";
import { madeUpResult } from "../figure/made_up_results_test.ts";
import { figureFile } from "./figure_file.ts";
import { fontFiles } from "./font_files.ts";
import { outlineTexts } from "./outline_texts.ts";
import { crc32 } from "./png_density.ts";
import { renderPdf } from "./render_pdf.ts";
import { renderPng } from "./render_png.ts";
import { renderTiff } from "./render_tiff.ts";

const figure = forestPlot(madeUpResult({ k: 3, strata: ["Ωμέγα", "Щитовидная"] }));

/** Chunks of a PNG file: name and content. */
function chunksOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: { name: string; content: Uint8Array }[] = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const name = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    assert.equal(view.getUint32(at + 8 + length), crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.push({ name, content: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

Deno.test("crc32: the check value of the code, of ITU-T V.42", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
});

Deno.test("renderPng: as many dots as the size asks, the density says so, the same bytes again", async () => {
  const png = await renderPng(figure.svg, { dpi: 150 });
  assert.deepEqual(await renderPng(figure.svg, { dpi: 150 }), png);
  const chunks = chunksOf(png);
  assert.deepEqual(chunks.slice(0, 2).map((chunk) => chunk.name), ["IHDR", "pHYs"]);
  const header = new DataView(chunks[0]?.content.slice().buffer as ArrayBuffer);
  assert.ok(Math.abs(header.getUint32(0) - figure.widthMm / 25.4 * 150) <= 1);
  assert.ok(Math.abs(header.getUint32(4) - figure.heightMm / 25.4 * 150) <= 1);
  const density = new DataView(chunks[1]?.content.slice().buffer as ArrayBuffer);
  assert.deepEqual([density.getUint32(0), density.getUint32(4)], [5906, 5906]); // 150 / 0.0254
});

Deno.test("renderPng: refuses a density that no paper has", async () => {
  await assert.rejects(
    () => renderPng(figure.svg, { dpi: 0 }),
    /dpi: found 0; allowed: a whole number/,
  );
});

Deno.test("renderPdf: one page of the figure's size, letters as text, the same bytes again", async () => {
  const bytes = await renderPdf(figure.svg);
  assert.deepEqual(await renderPdf(figure.svg), bytes);
  const pdf = new TextDecoder("latin1").decode(bytes);
  const [, width, height] = pdf.match(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/) ?? [];
  assert.ok(Math.abs(Number(width) - figure.width) < 0.01);
  assert.ok(Math.abs(Number(height) - figure.height) < 0.01);
  assert.equal([...pdf.matchAll(/\/FontFile2/g)].length, 2);
  const dates = [...pdf.matchAll(/\(D:(\d+)Z\)/g)].map((match) => match[1]);
  assert.deepEqual(dates, ["19700101000000", "19700101000000"]);
  assert.ok(!pdf.includes("/Subtype /Image"));
});

/** A text of the structure of a PDF, which writes it in UTF-16 with backslashes before brackets. */
function textAfter(pdf: string, key: string): string {
  const raw = pdf.match(new RegExp(`/${key} \\(((?:[^\\\\)]|\\\\[^])*)\\)`))?.[1] ?? "";
  const bytes = raw.replace(/\\([^])/g, (_, sign) => controls[sign] ?? sign);
  if (!bytes.startsWith("\u00fe\u00ff")) return bytes;
  return new TextDecoder("utf-16be")
    .decode(Uint8Array.from(bytes.slice(2), (letter) => letter.charCodeAt(0)));
}
const controls: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

Deno.test("renderPdf: a tagged figure with its alternative text, language and box", async () => {
  const bytes = await renderPdf(figure.svg);
  // A letter for each byte; "latin1" of TextDecoder is another code.
  const pdf = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  assert.equal(textAfter(pdf, "Alt"), figure.alt);
  assert.equal(textAfter(pdf, "Lang"), "en");
  assert.match(pdf, /\/S \/Figure/);
  assert.match(pdf, /\/Marked true/);
  assert.match(pdf, /\/DisplayDocTitle true/);
  const box = pdf.match(/\/BBox \[([-\d. ]+)\]/)?.[1]
    ?.split(" ").map(Number) ?? [];
  assert.deepEqual(box.map((x) => Math.round(x)), [
    ...[0, 0],
    ...[figure.width, figure.height].map((x) => Math.round(x)),
  ]);
});

Deno.test("renderPdf: with outlined fonts the file holds no font, and the same bytes again", async () => {
  const bytes = await renderPdf(figure.svg, { fonts: "outlined" });
  assert.deepEqual(await renderPdf(figure.svg, { fonts: "outlined" }), bytes);
  const pdf = new TextDecoder("latin1").decode(bytes);
  assert.ok(!pdf.includes("/FontFile") && !pdf.includes("/BaseFont"));
  assert.equal(figureFile("a.pdf", bytes).fonts, "outlined");
});

Deno.test("outlineTexts: outlines lie where the letters are, turned ones too", async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="50mm" height="50mm" ' +
    'viewBox="0 0 142 142" font-family="DejaVu Sans" font-size="12" fill="#1b1f24">' +
    '<g transform="translate(70,20)"><text text-anchor="middle">Ωμέγα AV &lt; 5</text></g>' +
    '<text transform="translate(20,110) rotate(-90)" font-weight="bold">Щит fi</text>' +
    '<text text-anchor="end" x="130" y="130" font-size="9">1.47 (0.67)</text></svg>';
  const outlined = outlineTexts(drawing, await fontFiles("aTest", drawing));
  assert.ok(!outlined.includes("<text"));
  const of = async (svg: string) => decode(await renderTiff(svg))[0]?.data ?? [];
  const [asText, asOutlines] = [await of(drawing), await of(outlined)];
  // Renderers round the edges of letters a little differently; a letter off its place is far more.
  const inked = (image: ArrayLike<number>) => Array.from(image).filter((v) => v < 128).length;
  let different = 0;
  for (let i = 0; i < asText.length; i++) {
    if (Math.abs((asText[i] ?? 0) - (asOutlines[i] ?? 0)) > 128) different++;
  }
  assert.ok(inked(asText) > 5000);
  assert.ok(different < inked(asText) / 100, `${different} of ${inked(asText)}`);
});

Deno.test("renderPdf: the drawing fills the page and does not leave it", async () => {
  const bytes = await renderPdf(figure.svg);
  const pdf = new TextDecoder("latin1").decode(bytes);
  const start = pdf.indexOf("stream\n") + "stream\n".length;
  const page = inflateSync(bytes.subarray(start, pdf.indexOf("endstream", start))).toString();
  // A scale for the whole drawing, then its first shape: the paper, from its lower left corner.
  const [, scale, width] =
    page.match(/\n([\d.]+) 0 0 [\d.]+ 0 [\d.]+ cm\n[^]*?\n0 0 m\n([\d.]+) 0 l/) ??
      [];
  assert.ok(Math.abs(Number(scale) * Number(width) - figure.width) < 0.05, page.slice(0, 300));
});

Deno.test("renderPdf: refuses a drawing without a size", async () => {
  await assert.rejects(() => renderPdf("<svg></svg>"), /renderPdf: the svg element has no size/);
});

Deno.test("renderTiff: the pixels of the PNG, with the density that was asked for", async () => {
  const tiff = await renderTiff(figure.svg, { dpi: 600 });
  assert.deepEqual(await renderTiff(figure.svg, { dpi: 600 }), tiff);
  const [image] = decode(tiff);
  assert.ok(image);
  assert.deepEqual([image.xResolution, image.yResolution, image.resolutionUnit], [600, 600, 2]);
  assert.ok(Math.abs(image.width - figure.widthMm / 25.4 * 600) <= 1);
  const png = chunksOf(await renderPng(figure.svg, { dpi: 600 }));
  const header = new DataView(png[0]?.content.slice().buffer as ArrayBuffer);
  assert.deepEqual([image.width, image.height], [header.getUint32(0), header.getUint32(4)]);
});
