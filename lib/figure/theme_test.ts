import assert from "node:assert/strict";

const folder = new URL("./", import.meta.url);
const names = [...Deno.readDirSync(folder)].map(({ name }) => name).sort()
  .filter((name) => /\.ts$/.test(name) && !name.endsWith("_test.ts") && name !== "style.ts");
const sources = names.map((name) => ({
  name,
  // Comments and examples may speak of colours.
  code: Deno.readTextFileSync(new URL(name, folder)).replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, ""),
}));

function found(pattern: RegExp): readonly string[] {
  return sources.flatMap(({ name, code }) =>
    [...code.matchAll(pattern)].map((match) => `${name}: ${match[0]}`)
  );
}

Deno.test("style.ts: no other file of the figures has a colour of its own", () => {
  assert.ok(sources.length > 50);
  assert.deepEqual(found(/["'`]#[0-9a-f]{3,8}["'`]|rgba?\(|hsla?\(/gi), []);
  assert.deepEqual(
    found(/["'`](?:black|white|gr[ae]y|red|green|blue|orange|yellow|purple|brown|pink)["'`]/g),
    [],
  );
});

Deno.test("style.ts: no other file of the figures has a size or a family of letters of its own", () => {
  assert.deepEqual(found(/\b(?:fontSize|font-size|size)["']?[:=]\s*["']?[1-9.][\d.]*/g), []);
  assert.deepEqual(found(/\b(?:fontFamily|font-family)\s*[:=]\s*["'`](?!\$)/g), []);
});
