import type { ExportedNotebook } from "../../notebook/export_cells.ts";
import type { ValuePlace } from "./find_values.ts";

const between = "export {};";

/**
 * The code of an exported notebook with calls of the recorder: at the beginning and the end of each
 * cell, and around each expression that may be the value of one. Lines stay where they are.
 */
export function recordCells(
  { code, places }: ExportedNotebook,
  values: readonly ValuePlace[],
): string {
  const lines = withValues(code, values).trimEnd().split("\n").map((line, index) => {
    const next = places[index + 1];
    const opens = places[index] === null && next !== null && next !== undefined;
    // Deno's kernel has run the cell before to its end when the next one begins.
    return opens ? `${between}await reforestCell.end();reforestCell.start(${next.cell});` : line;
  });
  return [...lines, `${between}await reforestCell.end();reforestCell.close();`, ""].join("\n");
}

function withValues(code: string, values: readonly ValuePlace[]): string {
  const bytes = new TextEncoder().encode(code);
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let at = 0;
  for (const { remark, start, end } of values) {
    pieces.push(decoder.decode(bytes.subarray(at, start)));
    at = start;
    if (remark === "forget") pieces.push("reforestCell.value = undefined;");
    else {
      pieces.push(`reforestCell.value = (${decoder.decode(bytes.subarray(start, end))})`);
      at = end;
    }
  }
  return [...pieces, decoder.decode(bytes.subarray(at))].join("");
}
