import type { Table } from "../table/types.ts";
import { requireColumns, textOf } from "./cell.ts";
import type { CellStatus, ExtractionCell, ExtractionComparison } from "./extraction_types.ts";

/** A cell of a comparison that somebody made by hand. */
export interface ListedCell {
  readonly line: number;
  readonly studyId: string;
  readonly key: string;
  readonly field: string;
  readonly first: string;
  readonly second: string;
  readonly status: CellStatus;
}

/** Answer of {@linkcode compareAgreement}. */
export interface AgreementCheck {
  readonly kind: "agreement-check";
  /** Cells of the fields that the list has. */
  readonly computed: number;
  readonly listed: number;
  /** Cells with the same study, field, values and status in both. */
  readonly same: number;
  readonly onlyComputed: readonly ExtractionCell[];
  readonly onlyListed: readonly ListedCell[];
}

/**
 * Checks a comparison of two extractions against one that was made by hand.
 *
 * Cells are the same if study, field, both values and the status are. Keys are printed, not
 * compared: people name a row in their own words.
 *
 * @param comparison Answer of {@linkcode compareExtractions}.
 * @param list One row a cell, with the columns table, study_id, key, field, value_a, value_b and
 *   status (agree, differ, only_a, only_b).
 * @param choices `topic`: which rows of the list count, by their column `table`. `vocabulary`: codes
 *   of the list may be spelt in any of its ways.
 * @throws {TypeError} if the list lacks a column or has another status, with the line.
 *
 * @example
 * ```ts
 * import { type Table } from "reforest";
 * import { compareAgreement, compareExtractions } from "reforest/review";
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
 * const comparison = compareExtractions({
 *   first: tableOf("a", [{ study_id: "ito2024", n: 418 }]),
 *   second: tableOf("b", [{ study_id: "ito2024", n: 421 }]),
 * }, { key: [], compare: ["n"] });
 * const check = compareAgreement(
 *   comparison,
 *   tableOf("agreement", [{
 *     table: "resection",
 *     study_id: "ito2024",
 *     key: "all",
 *     field: "n",
 *     value_a: "418",
 *     value_b: "421",
 *     status: "differ",
 *   }]),
 *   { topic: "resection" },
 * );
 * assert.equal(check.same, 1);
 * ```
 */
export function compareAgreement(
  comparison: ExtractionComparison,
  list: Table,
  choices: { readonly topic: string; readonly vocabulary?: Table },
): AgreementCheck {
  requireColumns(list, ["table", "study_id", "key", "field", "value_a", "value_b", "status"]);
  const codeOf = commonCodes(choices.topic, choices.vocabulary);
  const listed = list.rows.filter((row) => textOf(row, "table") === choices.topic)
    .map((row): ListedCell => {
      const status = statuses[textOf(row, "status")];
      if (status === undefined) {
        throw new TypeError(
          `${list.file}, line ${row.line}, column "status": found "${textOf(row, "status")}"; ` +
            `allowed: ${Object.keys(statuses).join(", ")}`,
        );
      }
      return {
        line: row.line,
        studyId: textOf(row, "study_id"),
        key: textOf(row, "key"),
        field: textOf(row, "field"),
        first: codeOf(textOf(row, "field"), textOf(row, "value_a")),
        second: codeOf(textOf(row, "field"), textOf(row, "value_b")),
        status,
      };
    });
  const fields = new Set(listed.map((cell) => cell.field));
  const computed = comparison.cells.filter((cell) => fields.has(cell.field));
  const open = [...listed];
  const onlyComputed = computed.filter((cell) => {
    const place = open.findIndex((other) => sameCell(cell, other));
    if (place >= 0) open.splice(place, 1);
    return place < 0;
  });
  return {
    kind: "agreement-check",
    computed: computed.length,
    listed: listed.length,
    same: computed.length - onlyComputed.length,
    onlyComputed,
    onlyListed: open,
  };
}

const statuses: Readonly<Record<string, CellStatus>> = {
  agree: "agree",
  differ: "differ",
  only_a: "only first",
  only_b: "only second",
};

/** Rewrites a code, in whichever spelling, as the common one; leaves other values alone. */
function commonCodes(
  topic: string,
  vocabulary: Table | undefined,
): (column: string, value: string) => string {
  const codes = new Map<string, string>();
  const spellings = vocabulary?.columns.map(({ name }) => name)
    .filter((name) => name.startsWith("code")) ?? [];
  for (const row of vocabulary?.rows.filter((row) => textOf(row, "table") === topic) ?? []) {
    for (const spelling of spellings) {
      const key = JSON.stringify([textOf(row, "column"), textOf(row, spelling)]);
      codes.set(key, textOf(row, "code"));
    }
  }
  return (column, value) => codes.get(JSON.stringify([column, value])) ?? value;
}

function sameCell(cell: ExtractionCell, other: ListedCell): boolean {
  return cell.studyId === other.studyId && cell.field === other.field &&
    `${cell.first ?? ""}` === other.first && `${cell.second ?? ""}` === other.second &&
    cell.status === other.status;
}
