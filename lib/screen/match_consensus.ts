import type { Table, TableRow } from "../table/types.ts";
import type { Extractions } from "./compare_extractions.ts";
import type { MatchChoices, RowMatch } from "./extraction_types.ts";
import { matchRows } from "./match_rows.ts";

/**
 * Finds the consensus row of each pair of rows: the one that matches the first reader's row, else
 * one of the remaining that matches the second's.
 */
export function matchConsensus(
  matches: readonly RowMatch[],
  tables: Extractions,
  choices: MatchChoices,
): (match: RowMatch) => TableRow | null {
  const { first, second, consensus } = tables;
  if (consensus === undefined) return () => null;
  const found = new Map<TableRow, TableRow>();
  const link = (table: Table, rest: Table, side: "first" | "second") => {
    for (const pair of matchRows(table, rest, { ...choices, sums: false })) {
      const [row] = pair.first;
      const [agreed] = pair.second;
      const match = matches.find((match) => row !== undefined && match[side].includes(row));
      const [holder] = match === undefined ? [] : [...match.first, ...match.second];
      if (agreed !== undefined && holder !== undefined) found.set(holder, agreed);
    }
  };
  link(first, consensus, "first");
  const taken = new Set(found.values());
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
    return holder === undefined ? null : found.get(holder) ?? null;
  };
}
