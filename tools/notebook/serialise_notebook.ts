import type { Cell, Notebook, Output } from "./types.ts";

/** The same for every notebook; without the version of TypeScript, which would come and go. */
const metadata = {
  kernelspec: { display_name: "Deno", language: "typescript", name: "deno" },
  language_info: {
    file_extension: ".ts",
    mimetype: "text/x.typescript",
    name: "typescript",
    nbconvert_exporter: "script",
    pygments_lexer: "typescript",
  },
};

/**
 * Text of an .ipynb file: keys sorted, one space of indentation, a newline at the end, as Jupyter
 * writes it. Equal notebooks give equal bytes.
 */
export function serialiseNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => serialiseCell(cell, notebook.executed));
  return JSON.stringify(sorted({ cells, metadata, nbformat: 4, nbformat_minor: 5 }), null, 1) +
    "\n";
}

function serialiseCell(cell: Cell, executed: boolean): Record<string, unknown> {
  const common = {
    cell_type: cell.kind,
    id: cell.id,
    metadata: cell.metadata,
    // deno fmt ends a source notebook's cells with a newline in memory and without one on disk, and
    // then finds them unformatted on the next machine; with the newline it leaves them alone.
    source: lines(executed || cell.source === "" ? cell.source : `${cell.source}\n`),
  };
  if (cell.kind !== "code") return common;
  const count = executed ? cell.number : null;
  const outputs = cell.outputs.map((output) => serialiseOutput(output, count));
  return { ...common, execution_count: count, outputs };
}

function serialiseOutput(output: Output, count: number | null): Record<string, unknown> {
  if (output.kind === "stream") {
    return { name: output.name, output_type: "stream", text: lines(output.text) };
  }
  const data = Object.fromEntries(
    Object.entries(output.data).map(([mime, value]) => [
      mime,
      typeof value === "string" && isText(mime) ? lines(value) : value,
    ]),
  );
  const common = { data, metadata: {}, output_type: output.kind };
  return output.kind === "execute_result" ? { ...common, execution_count: count } : common;
}

function isText(mime: string): boolean {
  return mime.startsWith("text/") || mime === "image/svg+xml";
}

/** Lines with their ends, as nbformat stores text. */
function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
