import { passageText } from "./set_passage.ts";
import type { Passage } from "./types.ts";

/** Passages with the names of their numbers, for whoever checks a manuscript against the results. */
export interface RecordedPassages {
  readonly kind: "passages";
  readonly passages: readonly {
    readonly id: string;
    readonly section: Passage["section"];
    readonly analysis: string | null;
    /** As the house prints it. */
    readonly text: string;
    /** Ids of the named numbers, in the order of the text. */
    readonly numbers: readonly string[];
  }[];
}

/**
 * Passages as they are stored in `results/passages.json`: text, and the names of its numbers.
 *
 * @param passages Answer of {@linkcode reviewPassages}.
 *
 * @example
 * ```ts
 * import { recordPassages } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.deepEqual(recordPassages([]), { kind: "passages", passages: [] });
 * ```
 */
export function recordPassages(passages: readonly Passage[]): RecordedPassages {
  return {
    kind: "passages",
    passages: passages.map((passage) => ({
      id: passage.id,
      section: passage.section,
      analysis: passage.analysis,
      text: passageText(passage),
      numbers: passage.parts.flatMap((part) =>
        typeof part === "object" && "pointer" in part ? [part.id] : []
      ),
    })),
  };
}
