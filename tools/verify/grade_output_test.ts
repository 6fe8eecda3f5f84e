import assert from "node:assert/strict";
import { gradeOutput } from "./grade_output.ts";

function grade(path: string, committed: string, rerun: string): [string, string] {
  const [a, b] = [committed, rerun].map((text) => new TextEncoder().encode(text));
  const found = gradeOutput(path, null, a ?? new Uint8Array(), b ?? new Uint8Array());
  return [found.grade, found.reason];
}

Deno.test("gradeOutput: the same bytes are identical, whatever the file", () => {
  assert.deepEqual(grade("x.docx", "abc", "abc"), ["identical", ""]);
});

Deno.test("gradeOutput: one number out of tolerance makes a file changed", () => {
  assert.deepEqual(grade("x.json", "[1,2]", "[1.000000000001,2]"), [
    "within tolerance",
    "1 place that differs, all within tolerance",
  ]);
  assert.deepEqual(grade("x.json", "[1,2]", "[1.000000000001,3]"), [
    "changed",
    "1 of 2 places that differ out of tolerance",
  ]);
});

Deno.test("gradeOutput: another layout, a file that is not JSON and other binary bytes are changed", () => {
  assert.deepEqual(grade("x.json", "[1, 2]", "[1,2]"), [
    "changed",
    "the same values in another layout or order",
  ]);
  assert.match(grade("x.json", "[1", "[1]").join(), /^changed,cannot be read as json/);
  assert.deepEqual(grade("x.docx", "ab", "abc"), ["changed", "other bytes (2 committed, 3 rerun)"]);
});
