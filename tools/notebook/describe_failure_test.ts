import assert from "node:assert/strict";
import { describeFailure } from "./describe_failure.ts";
import type { Cell } from "./types.ts";

const where = { path: "notebooks/05-pooling.ipynb", root: "/p", cellLimit: 120 };
const cell: Cell = {
  kind: "code",
  id: "c",
  number: 3,
  source: Array.from({ length: 8 }, (_, i) => `line${i + 1};`).join("\n"),
  metadata: {},
  outputs: [],
};

Deno.test("describeFailure: frames of the project are kept, without the place on this machine", () => {
  const text = describeFailure(where, cell, {
    kind: "error",
    error: {
      name: "RangeError",
      message: "no studies in file:///p/data/x.csv",
      stack: [
        "RangeError: no studies",
        "    at pool (file:///p/lib/model/pool.ts:12:3)",
        "    at <anonymous>:2:9",
        "    at ext:core/01_core.js:1:1",
      ],
    },
  });
  assert.equal(
    text,
    `notebooks/05-pooling.ipynb, code cell 3
  | line1;
  | line2;
  | line3;
  | line4;
  | line5;
  | line6;
  | ...
RangeError: no studies in data/x.csv
    at pool (lib/model/pool.ts:12:3)`,
  );
});

Deno.test("describeFailure: a failure after the last cell says so", () => {
  const text = describeFailure(where, null, { kind: "time limit", interrupted: false });
  assert.match(text, /after its last cell/);
  assert.match(text, /longer than 120 s and was killed/);
});
