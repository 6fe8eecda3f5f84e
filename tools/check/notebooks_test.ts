import assert from "node:assert/strict";
import { notebooksOf } from "./cells.ts";
import { houseOf } from "./house_of.ts";
import { ofNotebook } from "./notebook_types.ts";
import { thinNotebook } from "./notebooks.ts";

const title = { cell_type: "markdown", source: ["# Pooling\n", "Text."] };
const finish = {
  cell_type: "code",
  source: "await step.finish();",
  outputs: [],
  execution_count: null,
};

function found(...cells: readonly object[]): string[] {
  const house = houseOf({ "notebooks/01-x.ipynb": JSON.stringify({ cells }) });
  return notebooksOf(house).flatMap(thinNotebook).map((problem) => problem.where);
}

Deno.test("thinNotebook: title, calls and a closing list are enough", () => {
  assert.deepEqual(found(title, finish), []);
  assert.deepEqual(found(title, finish, { cell_type: "markdown", source: "Closing words." }), []);
});

Deno.test("thinNotebook: the first cell is Markdown with a title", () => {
  assert.deepEqual(found(finish), ["notebooks/01-x.ipynb, first cell"]);
  assert.deepEqual(found({ ...title, source: "No title" }, finish), [
    "notebooks/01-x.ipynb, first cell",
  ]);
  assert.deepEqual(found({ ...title, source: "## Second level" }, finish).length, 1);
});

Deno.test("thinNotebook: the last code cell lists the files written", () => {
  const show = { ...finish, source: "show(step);" };
  assert.deepEqual(found(title, finish, show), ["notebooks/01-x.ipynb, code cell 2"]);
  assert.deepEqual(found(title), ["notebooks/01-x.ipynb"]);
});

Deno.test("thinNotebook: outputs and execution counts are not committed", () => {
  assert.deepEqual(found(title, { ...finish, outputs: [{}] }), [
    "notebooks/01-x.ipynb, code cell 1",
  ]);
  assert.deepEqual(found(title, { ...finish, execution_count: 1 }), [
    "notebooks/01-x.ipynb, code cell 1",
  ]);
});

Deno.test("thinNotebook: a file that is no notebook is one problem", () => {
  const broken = houseOf({ "notebooks/01-x.ipynb": "{", "notebooks/02-y.ipynb": "{}" });
  assert.equal(notebooksOf(broken).flatMap(thinNotebook).length, 2);
});

Deno.test("ofNotebook: a fault of the pre-flight, with its cell and line where it has them", () => {
  const fault = { notebook: "notebooks/01-x.ipynb", cell: 2, line: 3, message: "TS1: no\n  such" };
  assert.equal(ofNotebook(fault).where, "notebooks/01-x.ipynb, code cell 2, line 3");
  assert.equal(ofNotebook(fault).found, "TS1: no / such");
  assert.equal(ofNotebook({ ...fault, cell: null, line: null }).where, "notebooks/01-x.ipynb");
});
