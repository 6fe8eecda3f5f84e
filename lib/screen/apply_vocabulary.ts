import type { Table } from "../table/types.ts";
import { requireColumns, textOf } from "./cell.ts";

/** Choices of {@linkcode applyVocabulary}. */
export interface VocabularyChoices {
  /** Which rows of the vocabulary count: its column `table`. */
  readonly topic: string;
  /** Column of the vocabulary that holds the codes as the table spells them. */
  readonly spelling: string;
}

/**
 * Rewrites the codes of an extraction in the common vocabulary, so that two extractions can be
 * compared. Every column that the vocabulary knows for the topic is rewritten; missing codes stay
 * missing.
 *
 * @param table An extraction.
 * @param vocabulary One row a code, with the columns table, column, code, and one for each way of
 *   spelling the codes.
 * @param choices The topic of the table, and whose spelling it has.
 * @returns The table with the common codes; its digest is still that of the file.
 * @throws {TypeError} listing each code that the vocabulary does not know, by file and line.
 *
 * @example
 * ```ts
 * import { type Table } from "reforest";
 * import { applyVocabulary } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const tableOf = (name: string, rows: Record<string, string>[]): Table => ({
 *   name,
 *   title: name,
 *   file: `${name}.csv`,
 *   digest: "",
 *   columns: Object.keys(rows[0] ?? {})
 *     .map((name) => ({ name, title: name, description: "", type: "string" })),
 *   rows: rows.map((values, i) => ({ line: i + 2, values })),
 * });
 * const vocabulary = tableOf("vocabulary", [
 *   { table: "resection", column: "method", code: "TEM/surgery", code_in_b: "TEM" },
 * ]);
 * const second = tableOf("b_resection", [{ study_id: "tem2022", method: "TEM" }]);
 * const common = applyVocabulary(second, vocabulary, { topic: "resection", spelling: "code_in_b" });
 * assert.equal(common.rows[0]?.values.method, "TEM/surgery");
 * ```
 */
export function applyVocabulary(
  table: Table,
  vocabulary: Table,
  choices: VocabularyChoices,
): Table {
  const { topic, spelling } = choices;
  requireColumns(vocabulary, ["table", "column", "code", spelling]);
  const codes = new Map<string, Map<string, string>>();
  for (const row of vocabulary.rows.filter((row) => textOf(row, "table") === topic)) {
    const column = textOf(row, "column");
    const known = codes.get(column) ?? new Map<string, string>();
    codes.set(column, known.set(textOf(row, spelling), textOf(row, "code")));
  }
  requireColumns(table, [...codes.keys()]);
  const unknown: string[] = [];
  const rows = table.rows.map((row) => {
    const changed: Record<string, string> = {};
    for (const [column, known] of codes) {
      const found = textOf(row, column);
      if (found === "") continue;
      const code = known.get(found);
      if (code === undefined) {
        unknown.push(`line ${row.line}, column "${column}": found "${found}"`);
      } else changed[column] = code;
    }
    return { ...row, values: { ...row.values, ...changed } };
  });
  if (unknown.length > 0) {
    throw new TypeError(
      `${table.file}, ${unknown.join("; ")}; allowed: the codes of ${vocabulary.file}, ` +
        `column "${spelling}"; add the code there or correct the cell`,
    );
  }
  return { ...table, rows };
}
