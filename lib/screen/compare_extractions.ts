import type { CellValue, Table, TableRow } from "../table/types.ts";
import { textOf } from "./cell.ts";
import type {
  CellStatus,
  ExtractionCell,
  ExtractionComparison,
  MatchChoices,
  RowMatch,
} from "./extraction_types.ts";
import { fieldAgreement } from "./field_agreement.ts";
import { matchConsensus } from "./match_consensus.ts";
import { matchRows } from "./match_rows.ts";
import { valueOver } from "./sum_of_rows.ts";

/** Choices of {@linkcode compareExtractions}. */
export interface ExtractionChoices extends Omit<MatchChoices, "numbers"> {
  /** Columns of numbers or text to compare, beside those of the key. */
  readonly compare: readonly string[];
}

/** Two blind extractions of the same studies, and what the readers agreed on. */
export interface Extractions {
  readonly first: Table;
  readonly second: Table;
  readonly consensus?: Table;
}

/**
 * Compares two blind extractions cell by cell, with the line of every cell in its file.
 *
 * Rows are matched by {@linkcode matchRows}; in a matched row a cell agrees where both have the
 * same value or both have none. Agreement shows careful copying, not that the sources are right.
 * Kappa is given for the columns of the key, and is flattered by the matching, which goes by the
 * key first.
 *
 * @param tables The extractions, with codes in the common vocabulary
 *   ({@linkcode applyVocabulary}), and the consensus if there is one.
 * @param choices What identifies a row, and which columns to compare.
 * @throws {TypeError} if a table lacks a column.
 *
 * @example
 * ```ts
 * import { compareExtractions, type Table } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const tableOf = (name: string, rows: Record<string, string | number>[]): Table => ({
 *   name,
 *   title: name,
 *   file: `${name}.csv`,
 *   digest: "",
 *   columns: Object.keys(rows[0] ?? {})
 *     .map((name) => ({ name, title: name, description: "", type: "string" })),
 *   rows: rows.map((values, i) => ({ line: i + 2, values })),
 * });
 * const { cells, perField } = compareExtractions({
 *   first: tableOf("a", [{ study_id: "ito2024", method: "ESD", n: 418 }]),
 *   second: tableOf("b", [{ study_id: "ito2024", method: "ESD", n: 421 }]),
 * }, { key: ["method"], compare: ["n"] });
 * assert.deepEqual(cells.map(({ field, status }) => [field, status]), [
 *   ["method", "agree"],
 *   ["n", "differ"],
 * ]);
 * assert.equal(perField[1]?.agreement, 0);
 * ```
 */
export function compareExtractions(
  tables: Extractions,
  choices: ExtractionChoices,
): ExtractionComparison {
  const { compare, ...identify } = choices;
  const numbers = compare.filter((name) =>
    tables.first.columns.some((column) => column.name === name && column.type !== "string")
  );
  const matching = { ...identify, numbers };
  const matches = matchRows(tables.first, tables.second, matching);
  const consensusOf = matchConsensus(matches, tables, matching);
  const fields = [...choices.key, ...compare];
  const labels = [...choices.key, ...[choices.detail ?? []].flat().slice(0, 1)];
  const cells = matches.flatMap((match) =>
    fields.map((field) => cellOf(match, field, labels, consensusOf(match)))
  );
  const both = matches.filter(({ by }) => by !== "unmatched");
  return {
    kind: "extraction-comparison",
    files: {
      first: tables.first.file,
      second: tables.second.file,
      consensus: tables.consensus?.file ?? null,
    },
    rows: {
      matched: both.length,
      summed: both.filter(({ by }) => by === "sum").length,
      onlyFirst: matches.filter((match) => match.second.length === 0).length,
      onlySecond: matches.filter((match) => match.first.length === 0).length,
    },
    cells,
    perField: fields.map((field) =>
      fieldAgreement(field, cells, { codes: choices.key.includes(field) })
    ),
  };
}

function cellOf(
  match: RowMatch,
  field: string,
  labels: readonly string[],
  consensus: TableRow | null,
): ExtractionCell {
  const first = valueOver(match.first, field);
  const second = valueOver(match.second, field);
  const [shown] = [...match.first, ...match.second];
  const texts = labels.map((column) => shown === undefined ? "" : textOf(shown, column));
  return {
    studyId: match.studyId,
    key: texts.filter((text) => text !== "").join(": "),
    field,
    first,
    second,
    status: statusOf(match, first, second),
    by: match.by,
    linesFirst: match.first.map((row) => row.line),
    linesSecond: match.second.map((row) => row.line),
    consensus: consensus?.values[field] ?? null,
    lineConsensus: consensus?.line ?? null,
  };
}

function statusOf(match: RowMatch, first: CellValue, second: CellValue): CellStatus {
  if (match.second.length === 0) return "only first";
  if (match.first.length === 0) return "only second";
  if (first === second) return "agree";
  if (second === null) return "only first";
  return first === null ? "only second" : "differ";
}
