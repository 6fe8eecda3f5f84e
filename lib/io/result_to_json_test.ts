import assert from "node:assert/strict";
import { resultToJson } from "./result_to_json.ts";

Deno.test("resultToJson: what fits on a line stands on one, and reads back to the bit", () => {
  const result = {
    kind: "analysis",
    interval: { lower: 0.1 + 0.2, upper: -1e-300, level: 0.95 },
    none: [],
    nothing: {},
    studies: ["Aronson 1948", "Ferguson & Simes 1949"].map((label, index) => ({
      label,
      note:
        `a text, with "quotes", a line\nbreak and – signs that make the line a long one ${index}`,
      counts: [4, 123, null],
    })),
  };
  const text = resultToJson(result);
  assert.deepEqual(JSON.parse(text), result);
  assert.equal(
    text.split("\n").slice(0, 8).join("\n"),
    [
      "{",
      '  "kind": "analysis",',
      '  "interval": { "lower": 0.30000000000000004, "upper": -1e-300, "level": 0.95 },',
      '  "none": [],',
      '  "nothing": {},',
      '  "studies": [',
      "    {",
      '      "label": "Aronson 1948",',
    ].join("\n"),
  );
  assert.ok(text.endsWith("}\n"));
});

Deno.test("resultToJson: a field without a value is left out, a number that JSON lacks is refused", () => {
  assert.equal(resultToJson({ a: undefined, b: 1 }), '{ "b": 1 }\n');
  assert.throws(
    () => resultToJson({ tau2: NaN }),
    /"tau2" is NaN; allowed: finite numbers or null/,
  );
  assert.throws(() => resultToJson({ q: [Infinity] }), /is Infinity/);
});

Deno.test("resultToJson: a line is as long as a page of code is wide, with its indent", () => {
  const list = (length: number) => ({ list: ["x".repeat(length), { y: 1 }] });
  const fits = resultToJson(list(100 - '  ["", { "y": 1 }]'.length)).split("\n");
  assert.equal(fits.length, 4);
  assert.equal(resultToJson(list(101 - '  ["", { "y": 1 }]'.length)).split("\n").length, 7);
});
