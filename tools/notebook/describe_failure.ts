import type { CellAnswer, KernelError } from "../kernel/types.ts";
import { hidePaths } from "./hide_paths.ts";
import type { Cell } from "./types.ts";

const shownLines = 6;
const shownFrames = 8;

/** What a person needs to find the fault: notebook, cell, its first lines, and what happened. */
export function describeFailure(
  where: { readonly path: string; readonly root: string; readonly cellLimit: number },
  cell: Cell | null,
  ending: Exclude<CellAnswer["ending"], { kind: "ok" }>,
): string {
  const place = cell === null
    ? `${where.path}, after its last cell (work that no cell awaits)`
    : `${where.path}, code cell ${cell.number}\n${quote(cell.source)}`;
  return hidePaths(`${place}\n${whatHappened(ending, where.cellLimit)}`, where.root);
}

function whatHappened(
  ending: Exclude<CellAnswer["ending"], { kind: "ok" }>,
  cellLimit: number,
): string {
  switch (ending.kind) {
    case "error":
      return describeError(ending.error);
    case "time limit":
      return `The cell ran longer than ${cellLimit} s and was ${
        ending.interrupted ? "interrupted" : "killed"
      }; allowed is less, or a higher --cell-limit.`;
    case "kernel ended":
      return [
        `The cell ended the kernel (exit code ${ending.code}); a cell must not call Deno.exit().`,
        ...ending.stderr.split("\n").filter((line) => line.trim() !== "" && !isBanner(line)),
      ].join("\n");
  }
}

function describeError(error: KernelError): string {
  const frames = error.stack.filter((line) => /^\s+at /.test(line) && !isForeign(line));
  return [`${error.name}: ${error.message}`, ...frames.slice(0, shownFrames)].join("\n");
}

/** Frames of the runtime, and of the cell itself, whose lines the kernel counts in its own way. */
function isForeign(frame: string): boolean {
  return /ext:|node:|<anonymous>|\$deno\$/.test(frame);
}

function isBanner(line: string): boolean {
  return line.includes('"deno jupyter" is unstable');
}

function quote(source: string): string {
  const lines = source.split("\n");
  const shown = lines.slice(0, shownLines).map((line) => `  | ${line}`);
  return [...shown, ...(lines.length > shownLines ? ["  | ..."] : [])].join("\n");
}
