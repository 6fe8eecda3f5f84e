import { decodeText } from "./decode_text.ts";
import { scanJson } from "./scan_json.ts";
import type { DataProblem } from "./types.ts";

/** A JSON file as a value, with the line of each of its parts. */
export interface ParsedJson {
  /** Undefined when the file cannot be read. */
  readonly value: unknown;
  readonly problems: readonly DataProblem[];
  /** Line of the value at a JSON Pointer, or of its nearest parent that exists. */
  readonly lineOf: (pointer: string) => number | null;
}

/**
 * Reads a JSON file (UTF-8). A fault in the grammar is told with line and column; a property that
 * an object has twice is a fault as well, since one of the two would be dropped in silence.
 */
export function parseJson(file: string, bytes: Uint8Array): ParsedJson {
  const { text, problem } = decodeText(file, bytes);
  if (problem !== null) return { value: undefined, problems: [problem], lineOf: () => null };
  const { fault, places, repeated } = scanJson(text);
  const lineAt = (index: number) => text.slice(0, index).split("\n").length;
  if (fault !== null) {
    const { index, found, allowed } = fault;
    const character = index - text.lastIndexOf("\n", index);
    const advice = "correct the JSON at this place, or just before it";
    const place = { file, line: lineAt(index), column: null, character };
    return {
      value: undefined,
      problems: [{ ...place, found, allowed, advice }],
      lineOf: () => null,
    };
  }
  const lineOf = (pointer: string): number | null => {
    let known = pointer;
    while (!places.has(known)) known = known.slice(0, known.lastIndexOf("/"));
    return lineAt(places.get(known) ?? 0);
  };
  const problems = repeated.map((pointer): DataProblem => ({
    file,
    line: lineOf(pointer),
    column: null,
    pointer,
    found: "this property twice in one object",
    allowed: "each property once",
    advice: "remove one of them",
  }));
  return { value: JSON.parse(text), problems, lineOf };
}
