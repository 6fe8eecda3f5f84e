import { blameCorrections } from "./blame_corrections.ts";
import { checkTables, isTrustedColumn } from "./check_tables.ts";
import { correctTables } from "./correct_tables.ts";
import type { DataPackage } from "./data_package_types.ts";
import { parseCorrections } from "./parse_corrections.ts";
import { readTables } from "./read_tables.ts";
import type { AppliedCorrection } from "./recorded_types.ts";
import type { DataProblem, Table } from "./types.ts";

/** All tables of a review, with every fault. */
export interface ParsedTables {
  /** By name, corrections applied; a table whose file is missing has no rows. */
  readonly tables: Readonly<Record<string, Table>>;
  /** Whether no fault of a table touches the values of a column. */
  readonly isTrusted: (table: string, column: string) => boolean;
  readonly corrections: readonly AppliedCorrection[];
  readonly problems: readonly DataProblem[];
}

/**
 * Parses all tables of a data package, applies corrections.json, then checks keys and rules within
 * and between the corrected tables.
 *
 * The order matters: a wrong cell may be the very one that breaks a rule or is no number at all, so
 * its fault is forgiven once an entry corrects it, and the corrected value must meet every rule in
 * its place. Entries are all held against the tables as the files have them, so that their order
 * does not matter. An entry with a fault corrects nothing.
 */
export function parseTables(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  { resources }: DataPackage,
): ParsedTables {
  const written = readTables(folder, files, resources);
  const { placed, problems } = parseCorrections(folder, files, written);
  const corrected = correctTables(written, placed);
  const found = checkTables(folder, corrected);
  const blamed = placed.length === 0
    ? found
    : blameCorrections(folder, found, checkTables(folder, written), placed);
  return {
    tables: Object.fromEntries([...corrected].map(([name, { table }]) => [name, table])),
    isTrusted: (name, column) => isTrustedColumn(corrected, name, column),
    corrections: placed.map(({ applied }) => applied),
    problems: [...blamed, ...problems],
  };
}
