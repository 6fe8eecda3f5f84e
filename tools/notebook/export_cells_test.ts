import assert from "node:assert/strict";
import { exportCells } from "./export_cells.ts";
import type { Cell, Notebook } from "./types.ts";

function cell(kind: Cell["kind"], source: string, number: number): Cell {
  return { kind, source, number, id: `${kind}${number}`, metadata: {}, outputs: [] };
}

Deno.test("exportCells: each line of the module knows its cell and line", () => {
  const notebook: Notebook = {
    cells: [cell("code", "a;\nb;", 1), cell("markdown", "text", 0), cell("code", "c;", 2)],
    executed: false,
  };
  const { code, places } = exportCells(notebook);
  const lines = code.split("\n");
  const placed = lines.flatMap((line, index) => {
    const place = places[index];
    return place === null || place === undefined ? [] : [`${line} ${place.cell}.${place.line}`];
  });
  assert.deepEqual(placed, ["a; 1.1", "b; 1.2", "c; 2.1"]);
});

Deno.test("exportCells: a cell without a semicolon does not run into the next", () => {
  const notebook: Notebook = {
    cells: [cell("code", "a", 1), cell("code", "(b)", 2)],
    executed: false,
  };
  assert.match(exportCells(notebook).code, /\na\nexport \{\};\n\(b\)\n$/);
});
