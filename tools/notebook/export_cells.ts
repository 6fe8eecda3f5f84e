import type { Notebook } from "./types.ts";

/** The code of a notebook as one module, and where each of its lines comes from. */
export interface ExportedNotebook {
  readonly code: string;
  /** Cell and line in the cell, both from 1, for each line of the module; null for added lines. */
  readonly places: readonly ({ readonly cell: number; readonly line: number } | null)[];
}

/** `Deno.jupyter` counts as unstable, and its types stand there. */
const head = '/// <reference lib="deno.unstable" />';

/**
 * Joins the code cells. The line before each cell ends whatever statement the cell before left
 * open, so that no two cells run together.
 *
 * A name may be declared once in a notebook: the kernel would take it twice, a module does not.
 */
export function exportCells(notebook: Notebook): ExportedNotebook {
  const lines = [head];
  const places: ({ cell: number; line: number } | null)[] = [null];
  for (const cell of notebook.cells) {
    if (cell.kind !== "code") continue;
    lines.push("export {};");
    places.push(null);
    for (const [index, line] of cell.source.split("\n").entries()) {
      lines.push(line);
      places.push({ cell: cell.number, line: index + 1 });
    }
  }
  return { code: lines.join("\n") + "\n", places };
}
