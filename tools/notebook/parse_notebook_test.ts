import assert from "node:assert/strict";
import { parseNotebook } from "./parse_notebook.ts";

const used = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 4,
  metadata: { language_info: { name: "typescript", version: "6.0.3" }, orig_nbformat: 4 },
  cells: [
    { cell_type: "markdown", id: "m", metadata: {}, source: ["# Title\n", "text"] },
    {
      cell_type: "code",
      execution_count: 7,
      metadata: { execution: { "iopub.execute_input": "2020-01-01" }, tags: ["keep"] },
      outputs: [{ output_type: "stream", name: "stdout", text: ["old\n"] }],
      source: "1;\n2;",
    },
  ],
});

Deno.test("parseNotebook: outputs and what editors add are left behind, tags are kept", () => {
  const { cells } = parseNotebook(used, "a.ipynb");
  assert.deepEqual(cells[1], {
    kind: "code",
    id: "cell-2",
    source: "1;\n2;",
    metadata: { tags: ["keep"] },
    number: 1,
    outputs: [],
  });
});

Deno.test("parseNotebook: what is not a notebook is refused with what was found", () => {
  const cases: [string, RegExp][] = [
    ["{", /^b\.ipynb: found text that is not JSON; allowed/],
    ["[]", /found nbformat undefined/],
    ['{"nbformat":3}', /found nbformat 3/],
    ['{"nbformat":4}', /found no list of cells/],
    ['{"nbformat":4,"cells":[{"cell_type":"code"}]}', /found a cell \(number 1\) without/],
    [
      '{"nbformat":4,"cells":[{"cell_type":"raw","id":"x","source":""},' +
      '{"cell_type":"raw","id":"x","source":""}]}',
      /found two cells with the same id/,
    ],
  ];
  for (const [text, message] of cases) {
    assert.throws(() => parseNotebook(text, "b.ipynb"), { name: "NotebookFailure", message });
  }
});

Deno.test("parseNotebook: a picture pasted into a cell is refused, since it would be lost", () => {
  const cell = { cell_type: "markdown", id: "m", metadata: {}, source: "![](attachment:a.png)" };
  const text = (attachments: unknown) =>
    JSON.stringify({ nbformat: 4, cells: [{ ...cell, attachments }] });
  assert.equal(parseNotebook(text({}), "c.ipynb").cells.length, 1);
  assert.throws(() => parseNotebook(text({ "a.png": { "image/png": "iVBO" } }), "c.ipynb"), {
    name: "NotebookFailure",
    message: /^c\.ipynb: found a picture pasted into cell 1; allowed is prose/,
  });
});
