import type { Table } from "../table/types.ts";
import type { AnalysisPlan } from "./protocol.ts";

/** Files of the tables that an analysis and its sensitivity analyses read, sorted. */
export function inputFiles(
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
): readonly string[] {
  const changes = (plan.sensitivity ?? []).map((sensitivity) => sensitivity.change);
  const names = [
    ...[plan, ...changes].flatMap((part) => [
      part.table,
      part.overlaps?.table,
      part.published?.table,
    ]),
    ...(plan.multiverse?.sets ?? []).map((set) => set.overlaps?.table),
  ];
  const files = names.flatMap((name) => (name ? tables[name]?.file ?? [] : []));
  return [...new Set(files)].sort();
}
