import assert from "node:assert/strict";
import { DataProblems } from "./data_problems.ts";
import { describeProblem } from "./describe_problem.ts";
import type { DataProblem } from "./types.ts";

const problem: DataProblem = {
  file: "data/x/studies.csv",
  line: 12,
  column: "events",
  found: '"abc"',
  allowed: "a whole number, 0 or more",
  advice: "correct the cell",
};

Deno.test("describeProblem: names file, line and column of a table", () => {
  assert.equal(
    describeProblem(problem),
    'data/x/studies.csv, line 12, column "events": found "abc"; ' +
      "allowed: a whole number, 0 or more; correct the cell",
  );
});

Deno.test("describeProblem: names only the parts of the place that are known", () => {
  assert.equal(
    describeProblem({ ...problem, line: null, column: null }),
    'data/x/studies.csv: found "abc"; allowed: a whole number, 0 or more; correct the cell',
  );
});

Deno.test("describeProblem: names line and column of JSON that is broken", () => {
  assert.match(
    describeProblem({ ...problem, column: null, character: 7 }),
    /^data\/x\/studies.csv, line 12, column 7: /,
  );
});

Deno.test("describeProblem: names the JSON Pointer, and no empty one", () => {
  const inJson = { ...problem, column: null };
  assert.match(
    describeProblem({ ...inJson, pointer: "/analyses/0/id" }),
    /, line 12, \/analyses\/0\/id: /,
  );
  assert.match(describeProblem({ ...inJson, pointer: "" }), /, line 12: found/);
});

Deno.test("DataProblems: is an error with one line for each fault", () => {
  const error = new DataProblems([problem, { ...problem, line: 13 }]);
  assert.ok(error instanceof Error);
  assert.equal(error.name, "DataProblems");
  assert.equal(error.problems.length, 2);
  assert.deepEqual(error.message.split("\n"), error.problems.map(describeProblem));
});
