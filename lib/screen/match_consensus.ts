import type { Table, TableRow } from "../table/types.ts";
import type { Extractions, MatchChoices, RowMatch } from "./extraction_types.ts";
import { matchRows } from "./match_rows.ts";

/**
 * Finds the consensus row of each pair of rows: the one that matches the first reader's row, else
 * one of the remaining that matches the second's. Several where the readers' row is their sum.
 */
export function matchConsensus(
  matches: readonly RowMatch[],
  tables: Extractions,
  choices: MatchChoices,
): (match: RowMatch) => readonly TableRow[] {
  const { first, second, consensus } = tables;
  if (consensus === undefined) return () => [];
  const found = new Map<TableRow, readonly TableRow[]>();
  const link = (table: Table, rest: Table, side: "first" | "second") => {
    for (const pair of matchRows(table, rest, choices)) {
      const [row] = pair.first;
      const match = matches.find((match) => row !== undefined && match[side].includes(row));
      const [holder] = match === undefined ? [] : [...match.first, ...match.second];
      if (pair.second.length > 0 && holder !== undefined) found.set(holder, pair.second);
    }
  };
  link(first, consensus, "first");
  const taken = new Set([...found.values()].flat());
  const open = matches.filter(({ first: [row], second: [other] }) => {
    const holder = row ?? other;
    return holder !== undefined && !found.has(holder);
  });
  const openRows = open.flatMap((match) => match.second);
  link(
    { ...second, rows: second.rows.filter((row) => openRows.includes(row)) },
    { ...consensus, rows: consensus.rows.filter((row) => !taken.has(row)) },
    "second",
  );
  return ({ first: [row], second: [other] }) => {
    const holder = row ?? other;
    return holder === undefined ? [] : found.get(holder) ?? [];
  };
}
