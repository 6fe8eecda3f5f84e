import assert from "node:assert/strict";
import { describeProblem } from "./describe_problem.ts";
import { parseJson } from "./parse_json.ts";
import { scanJson } from "./scan_json.ts";

const parse = (text: string) => parseJson("data/x/protocol.json", new TextEncoder().encode(text));
const messages = (text: string) => parse(text).problems.map(describeProblem);

Deno.test("parseJson: gives the value and the line of each of its parts", () => {
  const text = '{\n  "a": [\n    1,\n    { "b/c": null, "~": {} }\n  ]\n}\n';
  const { value, problems, lineOf } = parse(text);
  assert.deepEqual(value, { a: [1, { "b/c": null, "~": {} }] });
  assert.deepEqual(problems, []);
  assert.equal(lineOf(""), 1);
  assert.equal(lineOf("/a/0"), 3);
  assert.equal(lineOf("/a/1/b~1c"), 4);
  assert.equal(lineOf("/a/1/~0"), 4);
});

Deno.test("parseJson: for a place that does not exist gives the line of its parent", () => {
  const { lineOf } = parse('{\n  "a": {\n    "b": 1\n  }\n}\n');
  assert.equal(lineOf("/a/c/d"), 2);
  assert.equal(lineOf("/x"), 1);
});

Deno.test("parseJson: tells line and column of what breaks the grammar", () => {
  const advice = "correct the JSON at this place, or just before it";
  const places: Record<string, string> = {
    '{\n  "a": 1\n  "b": 2\n}': 'line 3, column 3: found "\\""; allowed: "," or "}"',
    '{\n  "a": 1,\n}': 'line 3, column 1: found "}"; allowed: a name in quotation marks',
    "[1, 2": 'line 1, column 6: found the end of the file; allowed: "," or "]"',
    '{ "a": nul }': 'line 1, column 8: found "nul"; allowed: a value (text in quotation marks, ' +
      "a number, true, false, null, { or [)",
    '{ "a": 01 }': 'line 1, column 9: found "1"; allowed: "," or "}"',
    "{ a: 1 }": 'line 1, column 3: found "a"; allowed: a name in quotation marks',
    '{ "a" 1 }': 'line 1, column 7: found "1"; allowed: ":"',
    "{} {}": 'line 1, column 4: found "{"; allowed: nothing more',
    "": "line 1, column 1: found the end of the file; allowed: a value (text in quotation " +
      "marks, a number, true, false, null, { or [)",
  };
  for (const [text, place] of Object.entries(places)) {
    assert.deepEqual(messages(text), [`data/x/protocol.json, ${place}; ${advice}`]);
  }
});

Deno.test("parseJson: refuses a property twice in one object, which JSON.parse would not see", () => {
  assert.deepEqual(messages('{\n  "a": 1,\n  "b": { "a": 2 },\n  "a": 3\n}'), [
    "data/x/protocol.json, line 4, /a: found this property twice in one object; " +
    "allowed: each property once; remove one of them",
  ]);
});

Deno.test("parseJson: refuses what is not UTF-8", () => {
  const { value, problems } = parseJson("f.json", new Uint8Array([0x22, 0xe9, 0x22]));
  assert.equal(value, undefined);
  assert.match(problems.map(describeProblem).join(), /^f\.json, line 1: found bytes that are not/);
});

Deno.test("scanJson: finds a fault if and only if JSON.parse does", () => {
  const whole = JSON.stringify(
    { a: [1, -2.5e-7, true, null, {}], 'b\n"': { c: [], d: "x\\\u00e9" }, e: false },
    null,
    1,
  );
  const insertions = ["", ",", '"', "}", "]", "{", "0", "-", ".", "e", "\\", "\n", "x", "\t"];
  let broken = 0;
  for (let at = 0; at <= whole.length; at++) {
    for (const insertion of insertions) {
      for (const removed of [0, 1]) {
        const text = whole.slice(0, at) + insertion + whole.slice(at + removed);
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
          broken++;
        }
        assert.equal(scanJson(text).fault === null, valid, text);
      }
    }
  }
  assert.ok(broken > 1000);
});
