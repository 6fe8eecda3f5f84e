import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { drawPage } from "./draw_page.ts";

const page = {
  owner: "aTest",
  id: "a",
  title: "Title",
  alt: "What it shows.",
  width: 100,
  height: 50,
  frame: { top: 0, right: 0, bottom: 0, left: 0 },
  texts: [],
};
const points = [{ x: 1, y: 1 / 3 }, { x: 2, y: 2 / 3 }];

Deno.test("drawPage: ids of clips count from 1 in each figure, and what refers to them follows", () => {
  const marks = [Plot.dot(points, { x: "x", y: "y", clip: "frame" })];
  const first = drawPage({ ...page, marks }).svg;
  assert.equal(drawPage({ ...page, marks }).svg, first);
  assert.match(first, /<clipPath id="a-1">/);
  assert.match(first, /clip-path="url\(#a-1\)"/);
  assert.match(drawPage({ ...page, id: "b", marks }).svg, /<clipPath id="b-1">.*url\(#b-1\)/s);
});

Deno.test("drawPage: size in millimetres, viewBox in points, white paper", () => {
  const figure = drawPage({ ...page, width: 72, height: 36, marks: [] });
  assert.match(figure.svg, /width="25\.4mm" height="12\.7mm" viewBox="0 0 72 36"/);
  assert.match(figure.svg, /<rect width="72" height="36" fill="#ffffff"\/>/);
  assert.deepEqual([figure.widthMm, figure.heightMm], [25.4, 12.7]);
});

Deno.test("drawPage: the bundled font has substitutes, another is named alone", () => {
  const family = (font?: string) =>
    drawPage({ ...page, font, marks: [] }).svg.match(/ font-family="([^"]*)"/)?.[1];
  assert.equal(family(), "DejaVu Sans, Verdana, sans-serif");
  assert.equal(family("DejaVu Sans"), family());
  assert.equal(family("DejaVu Serif"), "DejaVu Serif");
});

Deno.test("drawPage: attributes stand in the order of their names, coordinates are rounded", () => {
  const { svg } = drawPage({
    ...page,
    marks: [Plot.dot(points, { x: "x", y: "y", fill: "#123456" })],
  });
  const body = svg.slice(svg.indexOf("<g"));
  const elements = [...body.matchAll(/<[a-z]+((?: [\w-]+="[^"]*")+)/g)];
  assert.ok(elements.length >= 3);
  for (const [, attributes = ""] of elements) {
    const names = [...attributes.matchAll(/ ([\w-]+)=/g)].map((match) => match[1] ?? "");
    assert.deepEqual(names, [...names].sort());
  }
  assert.doesNotMatch(body, /\d\.\d{3}/);
});

Deno.test("drawPage: a warning of Observable Plot is fatal", () => {
  // Plot warns of an ordinal scale whose values look like dates.
  const dates = [{ x: "2001-01-01" }, { x: "2002-01-01" }];
  const marks = [Plot.barY(dates, { x: "x", y: 1 })];
  const warn = console.warn;
  console.warn = () => {};
  try {
    assert.throws(() => drawPage({ ...page, marks }), /^Error: aTest: Observable Plot warned/);
  } finally {
    console.warn = warn;
  }
});
