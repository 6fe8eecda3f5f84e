import type { Table, TableRow } from "../table/types.ts";
import { byCodeUnits, requireColumns, textOf } from "./cell.ts";
import type { MatchChoices, RowMatch } from "./extraction_types.ts";
import { pairByDetail } from "./pair_by_detail.ts";
import { addsUp } from "./sum_of_rows.ts";

/**
 * Finds the rows of two extractions that describe the same patients, study by study.
 *
 * 1. A single row on each side with the same key: matched by key.
 * 2. One row against several with the same key that add up to it in every number: matched by sum
 *    (a method given as a whole by one reader and in parts by the other).
 * 3. Several rows with the same key: the pair whose details have most words in common first, then
 *    the next; where the words leave a tie, the pair with more equal numbers, then the order in
 *    the files. A pair without a common word and without an equal number is no pair.
 * 4. Rows left with different keys are matched if at least half of the words of their details
 *    are the same: the readers then differ in the key.
 *
 * Everything else stays unmatched. Rule 2 and the ties of rule 3 look at the numbers, and so lean
 * towards agreement; `by` says where.
 *
 * @param first Rows of the first reader, codes in the common vocabulary.
 * @param second Rows of the second reader.
 * @param choices What identifies a row.
 * @returns Every row of both tables once, sorted by study, then in the order of the files.
 * @throws {TypeError} if a table lacks a column.
 *
 * @example
 * ```ts
 * import { type Table } from "reforest";
 * import { matchRows } from "reforest/review";
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
 * const first = tableOf("a", [{ study_id: "chen2021", method: "ESD", n: 59 }]);
 * const second = tableOf("b", [
 *   { study_id: "chen2021", method: "ESD", n: 34 },
 *   { study_id: "chen2021", method: "ESD", n: 25 },
 * ]);
 * const [match] = matchRows(first, second, { key: ["method"], numbers: ["n"] });
 * assert.equal(match?.by, "sum");
 * assert.deepEqual(match?.second.map((row) => row.line), [2, 3]);
 * ```
 */
export function matchRows(first: Table, second: Table, choices: MatchChoices): RowMatch[] {
  const { study = "study_id", key, numbers = [], sums = true } = choices;
  const detail = [choices.detail ?? []].flat();
  for (const table of [first, second]) {
    requireColumns(table, [study, ...key, ...detail, ...numbers]);
  }
  const studies = [...first.rows, ...second.rows].map((row) => textOf(row, study));
  return [...new Set(studies)].sort(byCodeUnits).flatMap((studyId) => {
    const of = (table: Table) => table.rows.filter((row) => textOf(row, study) === studyId);
    return matchStudy(of(first), of(second)).map((match) => ({ studyId, ...match }));
  });

  function matchStudy(ours: readonly TableRow[], theirs: readonly TableRow[]): Match[] {
    const keyOf = (row: TableRow) => JSON.stringify(key.map((column) => textOf(row, column)));
    const matches: Match[] = [...new Set(ours.map(keyOf))].flatMap((code) =>
      matchKey(
        ours.filter((row) => keyOf(row) === code),
        theirs.filter((row) => keyOf(row) === code),
      )
    );
    const left = {
      first: without(ours, matches.flatMap((match) => match.first)),
      second: without(theirs, matches.flatMap((match) => match.second)),
    };
    const others = pairByDetail(left.first, left.second, { detail, numbers, atLeast: 0.5 })
      .map((pair): Match => ({
        first: [pair.first],
        second: [pair.second],
        by: "detail, other key",
      }));
    const all = [...matches, ...others];
    return [
      ...all,
      ...without(ours, all.flatMap((match) => match.first)).map((row): Match => ({
        first: [row],
        second: [],
        by: "unmatched",
      })),
      ...without(theirs, all.flatMap((match) => match.second)).map((row): Match => ({
        first: [],
        second: [row],
        by: "unmatched",
      })),
    ].sort(byPlace);
  }

  function matchKey(ours: readonly TableRow[], theirs: readonly TableRow[]): Match[] {
    if (ours.length === 1 && theirs.length === 1) {
      return [{ first: ours, second: theirs, by: "key" }];
    }
    const [one, several] = ours.length === 1 ? [ours, theirs] : [theirs, ours];
    if (sums && one.length === 1 && several.length > 1 && addsUp(one[0], several, numbers)) {
      return [{ first: ours, second: theirs, by: "sum" }];
    }
    return pairByDetail(ours, theirs, { detail, numbers, atLeast: 0 })
      .map((pair) => ({ first: [pair.first], second: [pair.second], by: "detail" }));
  }
}

type Match = Omit<RowMatch, "studyId">;

function without(rows: readonly TableRow[], used: readonly TableRow[]): TableRow[] {
  return rows.filter((row) => !used.includes(row));
}

/** By place in the first file; rows that only the second has come after all of them. */
function byPlace(a: Match, b: Match): number {
  const [ours, theirs] = [a.first[0]?.line, b.first[0]?.line];
  if (ours !== undefined && theirs !== undefined) return ours - theirs;
  if (ours !== undefined) return -1;
  return theirs !== undefined ? 1 : (a.second[0]?.line ?? 0) - (b.second[0]?.line ?? 0);
}
