import type { TableRow } from "../table/types.ts";
import { textOf } from "./cell.ts";
import { wordSimilarity } from "./word_similarity.ts";

/** A row of each table. */
export interface RowPair {
  readonly first: TableRow;
  readonly second: TableRow;
}

/**
 * Pairs rows by the words of their details, the most alike first. Ties go to the pair with more
 * equal numbers, then to the earlier row of the first table, then of the second. With `atLeast` 0
 * a pair needs a common word or an equal number.
 */
export function pairByDetail(
  first: readonly TableRow[],
  second: readonly TableRow[],
  choices: {
    readonly detail: readonly string[];
    readonly numbers: readonly string[];
    readonly atLeast: number;
  },
): RowPair[] {
  const textsOf = (row: TableRow) => choices.detail.map((column) => textOf(row, column)).join(" ");
  const candidates = first.flatMap((a) =>
    second.map((b) => ({
      first: a,
      second: b,
      similarity: wordSimilarity(textsOf(a), textsOf(b)),
      equal: choices.numbers.filter((column) =>
        typeof a.values[column] === "number" && a.values[column] === b.values[column]
      ).length,
    }))
  ).filter(({ similarity, equal }) =>
    choices.atLeast > 0 ? similarity >= choices.atLeast : similarity > 0 || equal > 0
  ).sort((a, b) =>
    b.similarity - a.similarity || b.equal - a.equal || a.first.line - b.first.line ||
    a.second.line - b.second.line
  );
  const used = new Set<TableRow>();
  return candidates.filter((pair) => {
    if (used.has(pair.first) || used.has(pair.second)) return false;
    used.add(pair.first).add(pair.second);
    return true;
  });
}
