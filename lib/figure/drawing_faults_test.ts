import assert from "node:assert/strict";
import { drawingFaults } from "./drawing_faults.ts";

const page = (inner: string) =>
  `<svg width="10mm" height="10mm" viewBox="0 0 100 60" fill="#000000" font-size="8">` +
  `<rect width="100" height="60" fill="#ffffff"/>${inner}</svg>`;
const text = (words: string, x: number, y: number, more = "") =>
  `<text x="${x}" y="${y}"${more}>${words}</text>`;
const faults = (inner: string) => drawingFaults(page(inner)).map(({ fault }) => fault);

Deno.test("drawingFaults: none where texts stand clear and dark on light", () => {
  assert.deepEqual(faults(text("first", 5, 20) + text("second", 5, 40)), []);
});

Deno.test("drawingFaults: texts and marks that leave the page", () => {
  assert.deepEqual(faults(text("far", 95, 20)), ["text leaves the page"]);
  assert.deepEqual(faults(text("high", 5, 2)), ["text leaves the page"]);
  assert.deepEqual(faults(text("low", 5, 59.5)), ["text leaves the page"]);
  assert.deepEqual(faults(`<circle cx="98" cy="30" r="3"/>`), ["mark leaves the page"]);
  assert.deepEqual(faults(`<circle cx="97" cy="30" r="3"/>`), []);
  assert.deepEqual(faults(`<path d="M0,10L50,10" fill="none" stroke="#000000"/>`), [
    "mark leaves the page",
  ]);
});

Deno.test("drawingFaults: texts on each other, small letters", () => {
  assert.deepEqual(faults(text("first", 5, 20) + text("second", 6, 21)), ["texts overlap"]);
  assert.deepEqual(faults(text("small", 5, 20, ` font-size="4.9"`)), ["text is too small"]);
  assert.deepEqual(faults(text("small", 5, 20, ` font-size="5"`)), []);
});

Deno.test("drawingFaults: contrast is with what lies behind the text", () => {
  const dark = `<rect x="0" y="5" width="60" height="25" fill="#333333"/>`;
  assert.deepEqual(faults(dark + text("black", 5, 20)), ["text is too faint"]);
  assert.deepEqual(faults(dark + text("white", 5, 20, ` fill="#ffffff"`)), []);
  assert.deepEqual(faults(text("white", 5, 20, ` fill="#ffffff"`)), ["text is too faint"]);
  assert.deepEqual(faults(text("grey", 5, 20, ` fill="#777777"`)), ["text is too faint"]);
  // The left half of the text, and less than a fifth of it.
  const half = (width: number) => `<rect x="5" y="5" width="${width}" height="25" fill="#333333"/>`;
  assert.deepEqual(faults(half(10) + text("black", 5, 20)), ["text is too faint"]);
  assert.deepEqual(faults(half(2) + text("black", 5, 20)), []);
  // A thin line through a text does not hide it.
  const line = `<path d="M0.5,17L90,17" fill="none" stroke="#000000"/>`;
  assert.deepEqual(faults(line + text("black", 5, 20)), []);
});

Deno.test("drawingFaults: what is drawn over a text covers it", () => {
  const light = `<rect x="0" y="5" width="60" height="25" fill="#eeeeee"/>`;
  assert.deepEqual(faults(text("black", 5, 20) + light), ["text is covered"]);
});

Deno.test("drawingFaults: a fault says what and where", () => {
  assert.deepEqual(
    drawingFaults(page(text("grey", 5, 20, ` fill="#777777"`)))[0]?.found
      .replace(/ \(.*\)/, ""),
    `"grey": #777777 on #ffffff, contrast 4.5`,
  );
  assert.match(
    drawingFaults(page(text("far", 95, 20)))[0]?.found ?? "",
    /^"far" \(95\.0, .*\): the page of 100 by 60$/,
  );
});
