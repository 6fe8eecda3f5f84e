import { parseNotebook } from "../notebook/parse_notebook.ts";
import type { Notebook, Output } from "../notebook/types.ts";

/** An output as nbformat 4 stores it: texts are lists of lines. */
interface StoredOutput {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: string | readonly string[];
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Reads the text of an executed notebook with its outputs, as the runner has written it.
 *
 * @throws {NotebookFailure} when the text is not a notebook.
 */
export function readExecuted(text: string, path: string): Notebook {
  const { cells } = parseNotebook(text, path);
  const stored: { readonly cells: readonly { readonly outputs?: readonly StoredOutput[] }[] } = JSON
    .parse(text);
  return {
    executed: true,
    cells: cells.map((cell, index) => ({
      ...cell,
      outputs: (stored.cells[index]?.outputs ?? []).map(outputOf),
    })),
  };
}

function outputOf({ output_type, name = "stdout", text = "", data = {} }: StoredOutput): Output {
  if (output_type === "stream") return { kind: "stream", name, text: joined(text) };
  return {
    kind: output_type === "execute_result" ? "execute_result" : "display_data",
    data: Object.fromEntries(
      Object.entries(data).map((
        [mime, value],
      ) => [mime, Array.isArray(value) ? value.join("") : value]),
    ),
    displayId: null,
  };
}

function joined(text: string | readonly string[]): string {
  return typeof text === "string" ? text : text.join("");
}
