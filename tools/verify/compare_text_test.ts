import assert from "node:assert/strict";
import { compareText } from "./compare_text.ts";

Deno.test("compareText: a number that differs is told with its line and place", () => {
  assert.deepEqual(compareText("id,x\nA,1.5,2\n", "id,x\nA,1.5,4\n"), [
    { where: "line 2, number 2", committed: "2", rerun: "4", distance: 0.5, isWithin: false },
  ]);
  assert.equal(compareText("x 0.1234567890123", "x 0.1234567890124")[0]?.isWithin, true);
});

Deno.test("compareText: words that differ are a difference of the line, whatever its numbers", () => {
  const [found, second] = compareText("0.5 higher", "0.5 lower");
  assert.deepEqual([found?.where, found?.isWithin, second], ["line 1", false, undefined]);
  assert.equal(compareText("P = 0.04", "P < 0.04")[0]?.isWithin, false);
  assert.equal(compareText("-1", "1")[0]?.isWithin, false);
});

Deno.test("compareText: a line more or less is told where it begins", () => {
  assert.deepEqual(
    compareText("a\nb\n", "a\nx\nb\n").map((
      { where, committed, rerun },
    ) => [where, committed, rerun]),
    [["line 2", "b", "x"]],
  );
  assert.equal(compareText("a\n", "a")[0]?.isWithin, false);
});

Deno.test("compareText: coordinates of a figure may move by a hundredth, printed numbers may not", () => {
  const svg = (x: string, text: string) => `<svg><text x="${x}">${text}</text></svg>`;
  const isWithin = (a: string, b: string) =>
    compareText(a, b, { svg: true }).map((found) => found.isWithin);
  assert.deepEqual(isWithin(svg("10.01", "0.53"), svg("10.02", "0.53")), [true]);
  assert.deepEqual(isWithin(svg("10.01", "0.53"), svg("10.04", "0.53")), [false]);
  assert.deepEqual(isWithin(svg("10.01", "0.53"), svg("10.01", "0.54")), [false]);
});
