import assert from "node:assert/strict";
import { readCheckReport } from "./check_modules.ts";

Deno.test("readCheckReport: message and place are read, code and underlining are not", () => {
  const report = `Check notebooks/a.ipynb.ts
TS2322 [ERROR]: Type 'string' is not assignable to type 'Choices'.
  Types of property 'level' are incompatible.
  const b: Choices = { level: "x" };
                       ~~~~~
    at file:///a%20project/notebooks/a.ipynb.ts:3:7

    The expected type comes from property 'level'
      level: number;
      ~~~~~
        at file:///a%20project/lib/types.ts:5:9

TS6133 [ERROR]: 'z' is declared but its value is never read.
let z = 3;
    ^
    at file:///a%20project/notebooks/a.ipynb.ts:4:5

Found 2 errors.

error: Type checking failed.
`;
  assert.deepEqual(readCheckReport(report), [
    {
      file: "/a project/notebooks/a.ipynb.ts",
      line: 3,
      message: "TS2322 Type 'string' is not assignable to type 'Choices'.\n" +
        "  Types of property 'level' are incompatible.",
      kind: "type",
    },
    {
      file: "/a project/notebooks/a.ipynb.ts",
      line: 4,
      message: "TS6133 'z' is declared but its value is never read.",
      kind: "type",
    },
  ]);
});

Deno.test("readCheckReport: a module that cannot be loaded has a place as well", () => {
  const report = `error: Module not found "file:///p/lib/gone.ts".
    at file:///p/notebooks/a.ipynb.ts:2:15
`;
  assert.deepEqual(readCheckReport(report), [{
    file: "/p/notebooks/a.ipynb.ts",
    line: 2,
    message: 'Module not found "file:///p/lib/gone.ts".',
    kind: "type",
  }]);
});
