import { NotebookFailure } from "./notebook_failure.ts";
import type { Cell, Notebook } from "./types.ts";

const kinds = ["code", "markdown", "raw"] as const;

/**
 * What people say of a cell. Everything else is written by editors by themselves (times of
 * execution, what is folded, the language), would differ from one to the next, and is left behind.
 */
const lastingMetadata = new Set(["tags"]);

/**
 * Reads the text of an .ipynb file (nbformat 4) without outputs and the metadata of editors.
 * Cells without an id are given one by their place.
 *
 * @throws {NotebookFailure} when the text is not a notebook in TypeScript.
 */
export function parseNotebook(text: string, path: string): Notebook {
  const refuse = (found: string): never => {
    throw new NotebookFailure(
      `${path}: found ${found}; allowed is a notebook of nbformat 4; open and save it in JupyterLab`,
      null,
    );
  };
  const file = record(parseJson(text) ?? refuse("text that is not JSON"));
  if (file?.["nbformat"] !== 4) return refuse(`nbformat ${JSON.stringify(file?.["nbformat"])}`);
  const found = file["cells"];
  if (!Array.isArray(found)) return refuse("no list of cells");

  let number = 0;
  const cells = found.map((value: unknown, index): Cell => {
    const cell = record(value);
    const kind = kinds.find((name) => name === cell?.["cell_type"]);
    const source = joined(cell?.["source"]);
    if (cell === null || kind === undefined || source === null) {
      return refuse(`a cell (number ${index + 1}) without type or source`);
    }
    if (Object.keys(record(cell["attachments"]) ?? {}).length > 0) {
      throw new NotebookFailure(
        `${path}: found a picture pasted into cell ${
          index + 1
        }; allowed is prose, and figures that ` +
          "the cells draw; remove the picture, or draw it",
        null,
      );
    }
    if (kind === "code") number++;
    return {
      kind,
      id: typeof cell["id"] === "string" ? cell["id"] : `cell-${index + 1}`,
      source: source.replace(/\n+$/, ""),
      metadata: lasting(record(cell["metadata"]) ?? {}),
      number: kind === "code" ? number : 0,
      outputs: [],
    };
  });
  const ids = new Set(cells.map((cell) => cell.id));
  if (ids.size < cells.length) refuse("two cells with the same id");
  return { cells, executed: false };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> | null {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? value as Record<string, unknown> : null;
}

function joined(source: unknown): string | null {
  if (typeof source === "string") return source;
  if (!Array.isArray(source)) return null;
  return source.every((line) => typeof line === "string") ? source.join("") : null;
}

function lasting(metadata: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(metadata).filter(([name]) => lastingMetadata.has(name)));
}
