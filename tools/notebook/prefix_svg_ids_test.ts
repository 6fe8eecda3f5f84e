import assert from "node:assert/strict";
import { prefixSvgIds } from "./prefix_svg_ids.ts";

Deno.test("prefixSvgIds: ids and all that refers to them get the prefix", () => {
  const svg = '<svg aria-labelledby="t d"><title id="t">A</title><desc id="d">B</desc>' +
    '<clipPath id="c"/><g clip-path="url(#c)" style="marker: url(\'#c\')"/><use href="#c"/>' +
    '<use xlink:href="#c"/></svg>';
  assert.equal(
    prefixSvgIds(svg, "p"),
    '<svg aria-labelledby="p-1-t p-1-d"><title id="p-1-t">A</title><desc id="p-1-d">B</desc>' +
      '<clipPath id="p-1-c"/><g clip-path="url(#p-1-c)" style="marker: url(\'#p-1-c\')"/>' +
      '<use href="#p-1-c"/><use xlink:href="#p-1-c"/></svg>',
  );
});

Deno.test("prefixSvgIds: two drawings in one piece of HTML stay apart, text around them stays", () => {
  const html = '<p id="x">one</p><svg><g id="a"/></svg><svg><g id="a"/></svg>';
  assert.equal(
    prefixSvgIds(html, "p"),
    '<p id="x">one</p><svg><g id="p-1-a"/></svg><svg><g id="p-2-a"/></svg>',
  );
});

Deno.test("prefixSvgIds: links to what the drawing does not define are left alone", () => {
  const svg = '<svg><a href="#elsewhere"/><a href="https://doi.org/10.1/x#c"/></svg>';
  assert.equal(prefixSvgIds(svg, "p"), svg);
});

Deno.test("prefixSvgIds: declarations of a file are left out", () => {
  const file = '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg></svg>';
  assert.equal(prefixSvgIds(file, "p"), "<svg></svg>");
});
