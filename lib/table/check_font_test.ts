import assert from "node:assert/strict";
import { assertShape, type Shape } from "../../tests/fixtures/schema_shape.ts";
import type { FontPlan } from "../analysis/font_plan.ts";
import { checkFont } from "./check_font.ts";
import schema from "./schemas/protocol.schema.json" with { type: "json" };

const files = new Map(
  ["fonts/Serif.ttf", "fonts/Serif-Bold.ttf", "fonts/OFL.txt"].map((
    path,
  ) => [path, new Uint8Array()]),
);

Deno.test("protocol.schema.json: a font has the properties of its type", () => {
  const font: Shape<FontPlan> = { regular: "must", bold: "may", licence: "may" };
  assertShape(schema.properties.font, font);
});

Deno.test("protocol.schema.json: paths of a font stay inside the folder of the review", () => {
  const { regular, licence } = {
    regular: new RegExp(schema.definitions.fontFile.pattern),
    licence: new RegExp(schema.properties.font.properties.licence.pattern),
  };
  for (const path of ["a.ttf", "fonts/My-Font.v2.OTF", "a/b/c.otf"]) assert.match(path, regular);
  for (
    const path of ["../a.ttf", "/a.ttf", "fonts/../../a.ttf", "./a.ttf", "C:\\a.ttf", "a.woff2"]
  ) {
    assert.doesNotMatch(path, regular);
  }
  assert.match("fonts/OFL.txt", licence);
  assert.doesNotMatch("../OFL.txt", licence);
});

Deno.test("checkFont: every file that is not there is told, beside what is wrong with the others", () => {
  const fault = { pointer: "/font/regular", found: "a", allowed: "b", advice: "c" };
  const plan = {
    regular: "fonts/Serif.ttf",
    bold: "fonts/Serif_Bold.ttf",
    licence: "fonts/LICENCE.md",
  };
  assert.deepEqual(checkFont("data/x", plan, files, () => [fault]), [
    {
      pointer: "/font/bold",
      found: '"fonts/Serif_Bold.ttf", and no such file',
      allowed: "a file in data/x",
      advice: 'did you mean "fonts/Serif-Bold.ttf"?',
    },
    {
      pointer: "/font/licence",
      found: '"fonts/LICENCE.md", and no such file',
      allowed: "a file in data/x",
      advice: "add it, or remove /font for the font that comes with reforest",
    },
    fault,
  ]);
});

Deno.test("checkFont: a face that the protocol names already is not the one that was meant", () => {
  const plan = { regular: "fonts/Serif.ttf", bold: "fonts/Seri.ttf" };
  const [fault] = checkFont(
    "data/x",
    plan,
    new Map([["fonts/Serif.ttf", new Uint8Array()]]),
    () => [],
  );
  assert.match(fault?.advice ?? "", /^add it, or remove/);
});

Deno.test("checkFont: without a font there is nothing to open", () => {
  const opened = () => assert.fail("opened");
  assert.deepEqual(checkFont("data/x", undefined, files, opened), []);
});
