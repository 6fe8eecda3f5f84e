import type { Table } from "../table/types.ts";
import type { PlanState } from "./row_state.ts";
import type { CellUse } from "./types.ts";
import type { Variant } from "./variants.ts";

/** Cells of the table of overlaps: they decide which of several studies is used. */
export function overlapUses(
  { analysis, name: variant }: Variant,
  { plan: { overlaps }, rows, ids }: PlanState,
  tables: Readonly<Record<string, Table>>,
): readonly CellUse[] {
  const table = overlaps && tables[overlaps.table];
  if (!overlaps || !table) return [];
  return table.rows.flatMap(({ line, values }): CellUse[] => {
    const listed = `${values[overlaps.members] ?? ""}`.split(";").map((name) => name.trim());
    const within = rows.filter(({ study, against }) =>
      against.size === 0 && listed.includes(study)
    );
    const cell = {
      analysis,
      variant,
      file: table.file,
      line,
      roles: [],
      members: true,
      wholeRow: true,
    };
    const keep: CellUse = {
      ...cell,
      column: overlaps.keep,
      kind: "member",
      units: [...new Set(within.flatMap(({ study }) => ids.get(study) ?? []))],
      groups: [...new Set(within.flatMap(({ group }) => group ?? []))],
      pooled: within.length > 0,
    };
    // A group without a study to keep is left alone, whoever is listed.
    const isUsed = Boolean(values[overlaps.keep]);
    const members: CellUse = {
      ...cell,
      column: overlaps.members,
      kind: isUsed ? "member" : "text",
      units: isUsed ? [...ids.values()].flat() : [],
      groups: null,
      pooled: isUsed,
    };
    return [within.length > 0 ? keep : { ...keep, kind: "text" }, members];
  });
}
