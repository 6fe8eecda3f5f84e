import type { Table, TableRow } from "../table/types.ts";
import { textOf } from "./cell.ts";
import type { FlowSource } from "./flow_types.ts";

/** The records of a ledger, sorted into the places of PRISMA 2020. */
export interface PlacedRecords {
  /** Records of databases and registers, and of these the registers' own. */
  readonly main: readonly TableRow[];
  readonly registers: readonly TableRow[];
  /** Records found by other methods. */
  readonly other: Readonly<Record<"website" | "organisation" | "citation searching", TableRow[]>>;
  /** Whether somebody read, or could have read, full texts. */
  readonly hasFullTexts: boolean;
  /** Whether records were removed before screening for other reasons than being duplicates. */
  readonly hasRemoved: boolean;
  readonly included: readonly TableRow[];
}

/** Sorts the records by where they were found. */
export function placedRecords(
  records: Table,
  sources: Readonly<Record<string, FlowSource>>,
): PlacedRecords {
  const of = (kind: FlowSource) =>
    records.rows.filter((row) => (sources[textOf(row, "source")] ?? "database") === kind);
  const registers = of("register");
  const has = (name: string) => records.columns.some((column) => column.name === name);
  return {
    main: [...of("database"), ...registers],
    registers,
    other: {
      website: of("website"),
      organisation: of("organisation"),
      "citation searching": of("citation searching"),
    },
    hasFullTexts: has("full_text"),
    hasRemoved: has("removed"),
    included: records.rows.filter((row) => isIncluded(records, row)),
  };
}

/** Whether a record went into the review: by its full text where there is that stage. */
export function isIncluded(records: Table, row: TableRow): boolean {
  const last = records.columns.some(({ name }) => name === "full_text") ? "full_text" : "screened";
  return textOf(row, last) === "include";
}

const codes = {
  screened: ["include", "exclude", ""],
  removed: ["automation", "other", ""],
  full_text: ["include", "exclude", "not retrieved", ""],
} as const;

/** Refuses a decision that is none, by file, line and column; all of them at once. */
export function requireCodes(records: Table): void {
  const faults = records.rows.flatMap((row) =>
    Object.entries(codes).flatMap(([column, allowed]: [string, readonly string[]]) => {
      const found = textOf(row, column);
      return allowed.includes(found) ? [] : [
        `${records.file}, line ${row.line}, column "${column}": found "${found}"; allowed: ` +
        `${allowed.filter((code) => code !== "").join(", ")}, or nothing; correct the cell`,
      ];
    })
  );
  if (faults.length > 0) throw new TypeError(faults.join("\n"));
}
