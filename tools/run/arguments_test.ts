import assert from "node:assert/strict";
import { readArguments } from "./arguments.ts";

const plain = { help: false, all: false, review: null, cellLimit: 120, force: false };

Deno.test("readArguments: a review, all of them, a limit, everything anew", () => {
  assert.deepEqual(readArguments([]), plain);
  assert.deepEqual(readArguments(["bcg"]), { ...plain, review: "bcg" });
  assert.deepEqual(readArguments(["--all", "--cell-limit", "5"]), {
    ...plain,
    all: true,
    cellLimit: 5,
  });
  assert.deepEqual(readArguments(["bcg", "--force"]), { ...plain, review: "bcg", force: true });
  assert.deepEqual(readArguments(["--help"]), { ...plain, help: true });
});

Deno.test("readArguments: what is not understood is named with what is allowed", () => {
  const cases: [string[], RegExp][] = [
    [["--al"], /found --al; allowed: --all/],
    [["--cell-limit", "0"], /found --cell-limit 0; allowed: a number of seconds in \(0, 86400\]/],
    [["--cell-limit"], /found --cell-limit ; allowed/],
    [["a", "b"], /found two reviews, a and b/],
    [["a", "--all"], /found a and --all/],
  ];
  for (const [args, expected] of cases) {
    const answer = readArguments(args);
    assert.match("problem" in answer ? answer.problem : "accepted", expected);
  }
});
