import type { Cell, Notebook, Output } from "../notebook/types.ts";
import { compareJson } from "./compare_json.ts";
import { compareText } from "./compare_text.ts";
import type { ShownCell, ShownNotebook } from "./shown/read_shown.ts";
import type { CellVerdict, Difference } from "./types.ts";

/** What is found of one cell: its grade, and where it shows something else. */
export interface GradedCell extends CellVerdict {
  readonly differences: readonly Difference[];
}

/** Holds what each code cell of a committed executed notebook shows against what a rerun showed. */
export function gradeCells(committed: Notebook, shown: ShownNotebook | undefined): GradedCell[] {
  return committed.cells.filter(({ kind }) => kind === "code").map((cell) =>
    gradeCell(cell, shown?.cells.get(cell.number))
  );
}

function gradeCell({ number, outputs }: Cell, shown: ShownCell | undefined): GradedCell {
  const about = { cell: number, differences: [] };
  if (shown === undefined) {
    return { ...about, grade: "not run", reason: "the rerun did not come to this cell" };
  }
  if (shown.isKernelOnly) {
    const reason = "it shows a canvas, a Vega chart, a data frame or an image, which the Jupyter " +
      "kernel itself makes";
    return { ...about, grade: "not checked here", reason };
  }
  const differences = compareOutputs(outputs, shown.outputs, `code cell ${number}`);
  const outside = differences.filter(({ isWithin }) => !isWithin).length;
  if (differences.length === 0) return { ...about, grade: "identical", reason: "" };
  return outside > 0
    ? { cell: number, grade: "changed", reason: "it shows something else", differences }
    : { cell: number, grade: "within tolerance", reason: "numbers that are close", differences };
}

function compareOutputs(
  committed: readonly Output[],
  rerun: readonly Output[],
  where: string,
): Difference[] {
  if (committed.map(kindOf).join() !== rerun.map(kindOf).join()) {
    const [before, after] = [committed, rerun].map((outputs) => outputs.map(kindOf).join(", "));
    return [unlike(where, before || "nothing", after || "nothing")];
  }
  return committed.flatMap((output, index) => {
    const [before, after] = [output, rerun[index]].map(partsOf);
    const place = `${where}, output ${index + 1}`;
    return [...before ?? []].flatMap(([name, value]) =>
      compareValues(name, value, after?.get(name)).map((difference) => ({
        ...difference,
        where: `${place}, ${name}${difference.where === "" ? "" : `, ${difference.where}`}`,
      }))
    );
  });
}

function compareValues(name: string, committed: unknown, rerun: unknown): Difference[] {
  return typeof committed === "string" && typeof rerun === "string"
    ? compareText(committed, rerun, { svg: name === "image/svg+xml" })
    : compareJson(committed, rerun);
}

/** In words, what an output is, up to its content. */
function kindOf(output: Output): string {
  return output.kind === "stream"
    ? output.name
    : `${output.kind} (${Object.keys(output.data).sort().join(" and ")})`;
}

function partsOf(output: Output | undefined): ReadonlyMap<string, unknown> {
  if (output === undefined) return new Map();
  return output.kind === "stream"
    ? new Map([[output.name, output.text]])
    : new Map(Object.entries(output.data));
}

function unlike(where: string, committed: string, rerun: string): Difference {
  return { where, committed, rerun, distance: null, isWithin: false };
}
