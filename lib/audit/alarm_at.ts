import type { CellValue, Table } from "../table/types.ts";
import type { Alarm } from "./types.ts";

/** Where an alarm rings. */
export interface AlarmPlace {
  readonly table: Table;
  readonly line: number;
  readonly studyId: string;
}

/** An alarm at a row, from the place and what the rule says. */
export function alarmAt(
  { table, line, studyId }: AlarmPlace,
  said: Pick<Alarm, "rule" | "columns" | "found" | "suspicion" | "mended">,
): Alarm {
  const { rule, columns, found, suspicion, mended } = said;
  const where = { table: table.name, file: table.file, line, studyId };
  return { rule, ...where, columns, found, suspicion, mended };
}

/** A likely slip, mended by cells of one row. */
export function mendedRow(
  words: string,
  { table, line }: Pick<AlarmPlace, "table" | "line">,
  values: Readonly<Record<string, CellValue>>,
): NonNullable<Alarm["mended"]> {
  const cells = Object.entries(values).map(([column, value]) => ({
    table: table.name,
    line,
    column,
    value,
  }));
  return { words, cells };
}
