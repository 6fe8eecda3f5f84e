import { quoteText } from "./quote_text.ts";
import type { DataProblem, Table } from "./types.ts";

/** Stands in the text cells of a row that only shows what a row looks like. */
export const exampleMark = "EXAMPLE ROW";

/**
 * Refuses rows that still bear the mark of an example in any of their cells: numbers of a template
 * must never be taken for data.
 */
export function checkExampleRows(file: string, { rows }: Table): DataProblem[] {
  return rows.flatMap(({ line, values }): DataProblem[] => {
    const marked = Object.entries(values).find(([, value]) => value === exampleMark);
    if (marked === undefined) return [];
    return [{
      file,
      line,
      column: marked[0],
      found: quoteText(exampleMark),
      allowed: "rows of data",
      advice: `line ${line} is the example row: replace it`,
    }];
  });
}
