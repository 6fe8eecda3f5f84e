import type { Table } from "../table/types.ts";
import { byCodeUnits, rowLabel, textOf } from "./cell.ts";
import type { ExtractionCell, Resolution } from "./extraction_types.ts";

/**
 * The log of what the readers did where they differed: rows with a cell on which they differ or
 * that one has alone, rows with a cell that is settled as neither has it, and consensus rows that
 * neither has. By study, then in the order of the comparison.
 */
export function resolveRows(
  perMatch: readonly (readonly ExtractionCell[])[],
  consensus: Table,
  choices: {
    readonly study: string | undefined;
    readonly fields: readonly string[];
    readonly labels: readonly string[];
    readonly reason: string | undefined;
  },
): Resolution[] {
  const { study = "study_id", fields, labels, reason } = choices;
  const reasons = (lines: readonly number[]) =>
    consensus.rows.filter((row) => lines.includes(row.line))
      .map((row) => reason === undefined ? "" : textOf(row, reason))
      .filter((text, index, all) => text !== "" && all.indexOf(text) === index);
  const linesOf = (studyId: string) =>
    consensus.rows.filter((row) => textOf(row, study) === studyId).map((row) => row.line);
  const differing = perMatch.flatMap((cells): Resolution[] => {
    const [cell] = cells;
    const told = cells.filter(({ disputed }) => disputed);
    if (cell === undefined || told.length === 0) return [];
    const { studyId, key, linesFirst, linesSecond, linesConsensus } = cell;
    return [{
      studyId,
      key,
      linesFirst,
      linesSecond,
      linesConsensus,
      fields: told.map(({ field, first, second, consensus, settled }) => ({
        field,
        first,
        second,
        consensus,
        settled,
      })),
      reason: reasons(linesConsensus).join("; ") || null,
      elsewhere: linesConsensus.length === 0 ? reasons(linesOf(studyId)) : [],
    }];
  });
  const reached = new Set(perMatch.flat().flatMap((cell) => cell.linesConsensus));
  const added = consensus.rows.filter((row) => !reached.has(row.line)).map((row): Resolution => ({
    studyId: textOf(row, study),
    key: rowLabel([row], labels),
    linesFirst: [],
    linesSecond: [],
    linesConsensus: [row.line],
    fields: fields.map((field) => ({
      field,
      first: null,
      second: null,
      consensus: row.values[field] ?? null,
      settled: "neither",
    })),
    reason: reasons([row.line]).join("; ") || null,
    elsewhere: [],
  }));
  return [...differing, ...added].sort((a, b) => byCodeUnits(a.studyId, b.studyId));
}
