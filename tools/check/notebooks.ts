import { type Cell, codeCells, type Notebook, sourceOf } from "./cells.ts";
import type { Problem } from "./problem.ts";

/** What a notebook is as a whole: a title, calls, a closing list of files, and no stored outputs. */
export function thinNotebook({ path, cells }: Notebook): Problem[] {
  if (cells === null) {
    return [{
      where: path,
      found: "a file that is not a notebook",
      allowed: "JSON of nbformat 4",
      cure: "restore the file, or save it again from JupyterLab",
    }];
  }
  const problems: Problem[] = [];
  const first = cells[0];
  if (first?.cell_type !== "markdown" || !/^# \S/.test(sourceOf(first))) {
    problems.push({
      where: `${path}, first cell`,
      found: first === undefined ? "no cell" : `${first.cell_type} without a title`,
      allowed: 'Markdown that opens with "# " and a title',
      cure: "write a first cell that says what the notebook is for",
    });
  }
  const code = codeCells(cells);
  const last = code.at(-1);
  if (last === undefined || !/\.finish\(/.test(sourceOf(last))) {
    problems.push({
      where: last === undefined ? path : `${path}, code cell ${code.length}`,
      found: "no list of the files written",
      allowed: "a last code cell that calls `.finish()` of the step",
      cure: "close the notebook with the step's `.finish()`",
    });
  }
  for (const [index, cell] of code.entries()) {
    if (!ran(cell)) continue;
    problems.push({
      where: `${path}, code cell ${index + 1}`,
      found: "an output or an execution count",
      allowed: "source notebooks without outputs; executed ones are in outputs/",
      cure: "run make fmt",
    });
  }
  return problems;
}

function ran(cell: Cell): boolean {
  return (cell.outputs?.length ?? 0) > 0 ||
    (cell.execution_count !== undefined && cell.execution_count !== null);
}
