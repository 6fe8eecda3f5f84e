import type { Table } from "../table/types.ts";
import { byCodeUnits, textOf } from "./cell.ts";
import type { FlowBoxDefinition } from "./flow_types.ts";
import { studiesMeeting } from "./studies_meeting.ts";

type StudyCount = Extract<FlowBoxDefinition["count"], { studiesIn: string }>;

/** Says, from the tables, where a number of studies that was written down may come from. */
export function explainStudies(
  writtenDown: number,
  count: StudyCount,
  tables: Readonly<Record<string, Table>>,
): string {
  const where = count.where ?? [];
  const now = studiesMeeting(count.studiesIn, where, tables);
  for (const name of count.earlier ?? []) {
    const then = studiesMeeting(name, where, tables);
    if (then.size !== writtenDown) continue;
    const reason = (id: string) => reasonsOf(id, count, tables[count.studiesIn]);
    const list = (ids: Iterable<string>) => [...ids].sort(byCodeUnits).map(reason).join("; ");
    const added = [...now].filter((id) => !then.has(id));
    const gone = [...then].filter((id) => !now.has(id));
    return [
      `${writtenDown} is the number in ${tables[name]?.file ?? name}.`,
      ...(added.length > 0 ? [`Since then came: ${list(added)}.`] : []),
      ...(gone.length > 0 ? [`Since then went: ${list(gone)}.`] : []),
    ].join(" ");
  }
  const tried = (count.earlier ?? []).map((name) =>
    `${tables[name]?.file ?? name} gives ${studiesMeeting(name, where, tables).size}`
  );
  return `No table gives ${writtenDown}${tried.length > 0 ? `: ${tried.join(", ")}` : ""}.`;
}

function reasonsOf(id: string, count: StudyCount, table: Table | undefined): string {
  const column = count.because;
  if (column === undefined || table === undefined) return id;
  const reasons = table.rows.filter((row) => textOf(row, "study_id") === id)
    .map((row) => textOf(row, column)).filter((reason) => reason !== "");
  return reasons.length === 0 ? id : `${id} (${[...new Set(reasons)].join("; ")})`;
}
