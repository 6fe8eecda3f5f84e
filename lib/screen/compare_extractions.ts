import type { CellValue, TableRow } from "../table/types.ts";
import { requireColumns, rowLabel, textOf } from "./cell.ts";
import type {
  CellStatus,
  ExtractionCell,
  ExtractionChoices,
  ExtractionComparison,
  Extractions,
  RowMatch,
  Settlement,
} from "./extraction_types.ts";
import { agreementCount, fieldAgreement } from "./field_agreement.ts";
import { matchConsensus } from "./match_consensus.ts";
import { matchRows } from "./match_rows.ts";
import { resolveRows } from "./resolve_rows.ts";
import { valueOver } from "./sum_of_rows.ts";

/**
 * Compares two blind extractions cell by cell, with the line of every cell in its file.
 *
 * Rows are matched by {@linkcode matchRows}; in a matched row a cell agrees where both have the
 * same value or both have none. Agreement shows careful copying, not that the sources are right.
 * Kappa is given for the columns of the key, and is flattered by the matching, which goes by the
 * key first; the intraclass correlation for numbers. The exact interval of a share takes cells as
 * independent, which cells of one row are not.
 *
 * @param tables The extractions, with codes in the common vocabulary
 *   ({@linkcode applyVocabulary}), and the consensus if there is one.
 * @param choices What identifies a row, and which columns to compare.
 * @throws {TypeError} if a table lacks a column.
 *
 * @example
 * ```ts
 * import { type Table } from "reforest";
 * import { compareExtractions } from "reforest/review";
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
  const { compare, source = [], reason, ...identify } = choices;
  const { first, second, consensus } = tables;
  for (const table of [first, second]) requireColumns(table, source);
  if (consensus !== undefined && reason !== undefined) requireColumns(consensus, [reason]);
  const numbers = compare.filter((name) =>
    first.columns.some((column) => column.name === name && column.type !== "string")
  );
  const matching = { ...identify, numbers };
  const matches = matchRows(first, second, matching);
  const consensusOf = matchConsensus(matches, tables, matching);
  const fields = [...choices.key, ...compare];
  const labels = [...choices.key, ...[choices.detail ?? []].flat().slice(0, 1)];
  const perMatch = matches.map((match) =>
    fields.map((field) =>
      cellOf(match, field, {
        labels,
        source,
        agreed: consensusOf(match),
        settles: consensus !== undefined,
      })
    )
  );
  const cells = perMatch.flat();
  const both = matches.filter(({ by }) => by !== "unmatched");
  const asWhat = (field: string) =>
    choices.key.includes(field) ? "codes" : numbers.includes(field) ? "numbers" : "text";
  return {
    kind: "extraction-comparison",
    files: { first: first.file, second: second.file, consensus: consensus?.file ?? null },
    rows: {
      matched: both.length,
      summed: both.filter(({ by }) => by === "sum").length,
      onlyFirst: matches.filter((match) => match.second.length === 0).length,
      onlySecond: matches.filter((match) => match.first.length === 0).length,
    },
    cells,
    perField: fields.map((field) => fieldAgreement(field, cells, { as: asWhat(field) })),
    overall: agreementCount(cells),
    resolutions: consensus === undefined
      ? []
      : resolveRows(perMatch, consensus, { study: choices.study, fields, labels, reason }),
  };
}

function cellOf(
  match: RowMatch,
  field: string,
  of: {
    readonly labels: readonly string[];
    readonly source: readonly string[];
    readonly agreed: readonly TableRow[];
    /** Whether there is a consensus at all. */
    readonly settles: boolean;
  },
): ExtractionCell {
  const first = valueOver(match.first, field);
  const second = valueOver(match.second, field);
  const consensus = valueOver(of.agreed, field);
  const status = statusOf(match, first, second);
  const settled = of.agreed.length === 0 ? "no row" : settlementOf({
    first: match.first.length > 0 && first === consensus,
    second: match.second.length > 0 && second === consensus,
  });
  return {
    studyId: match.studyId,
    key: rowLabel([...match.first, ...match.second], of.labels),
    field,
    first,
    second,
    status,
    by: match.by,
    linesFirst: match.first.map((row) => row.line),
    linesSecond: match.second.map((row) => row.line),
    sourceFirst: sourceOf(match.first, of.source),
    sourceSecond: sourceOf(match.second, of.source),
    consensus,
    linesConsensus: of.agreed.map((row) => row.line),
    settled,
    disputed: status !== "agree" || settled === "neither" || (settled === "no row" && of.settles),
  };
}

function settlementOf(is: { readonly first: boolean; readonly second: boolean }): Settlement {
  if (is.first) return is.second ? "both" : "first";
  return is.second ? "second" : "neither";
}

/** The texts of the columns, each once: rows that were summed may come from one place. */
function sourceOf(rows: readonly TableRow[], columns: readonly string[]): string | null {
  const texts = rows.flatMap((row) => columns.map((column) => textOf(row, column)));
  return [...new Set(texts)].filter((text) => text !== "").join("; ") || null;
}

function statusOf(match: RowMatch, first: CellValue, second: CellValue): CellStatus {
  if (match.second.length === 0) return "only first";
  if (match.first.length === 0) return "only second";
  if (first === second) return "agree";
  if (second === null) return "only first";
  return first === null ? "only second" : "differ";
}
