import assert from "node:assert/strict";
import { readArguments } from "./arguments.ts";

Deno.test("readArguments: verify takes a review and limits", () => {
  assert.deepEqual(
    readArguments(["bcg", "--seconds", "60", "--megabytes", "512", "--disk", "100"]),
    {
      help: false,
      review: "bcg",
      limits: { seconds: 60, megabytes: 512, disk: 100 },
    },
  );
  assert.deepEqual(readArguments([]), {
    help: false,
    review: null,
    limits: { seconds: 300, megabytes: 2048, disk: 256 },
  });
});

Deno.test("readArguments: verify says what is wrong with its arguments", () => {
  const problem = (...args: string[]) => {
    const found = readArguments(args);
    return "problem" in found ? found.problem : "";
  };
  assert.match(problem("--seconds", "0"), /found --seconds 0; allowed: a whole number from 1/);
  assert.match(problem("--megabytes"), /allowed: a whole number from 256 to 65536/);
  assert.match(
    problem("--fast"),
    /found --fast; allowed: --seconds N, --megabytes N, --disk N, --help/,
  );
  assert.match(problem("bcg", "greb2008"), /two reviews, bcg and greb2008; allowed: one, or all/);
});
