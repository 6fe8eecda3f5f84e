import type { CellChange } from "../analysis/with_cells.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { SynthesisedStudy } from "./syntheses.ts";

/**
 * The rows of a study with the two arms exchanged: the cells of one arm for those of the other, or,
 * in a table with a row an arm, the name of one arm for that of the other. Null where the columns do
 * not come in pairs.
 */
export function exchangeArms(
  plan: AnalysisPlan,
  { places }: SynthesisedStudy,
): readonly CellChange[] | null {
  const { arms } = plan;
  if (arms !== undefined) {
    return places.map(({ table, line }) => ({
      table: table.name,
      line,
      column: arms.column,
      value: valueAt(table, line, arms.column) === arms.treated ? arms.control : arms.treated,
    }));
  }
  const columns: Readonly<Record<string, unknown>> = { ...plan.counts, ...plan.values };
  const pairs = Object.keys(columns).filter((role) => role.endsWith("Treated")).map((role) => [
    columns[role],
    columns[role.replace(/Treated$/, "Control")],
  ]);
  if (pairs.length === 0) return null;
  return places.flatMap(({ table, line }) =>
    pairs.flatMap(([treated, control]): CellChange[] =>
      typeof treated === "string" && typeof control === "string"
        ? [
          { table: table.name, line, column: treated, value: valueAt(table, line, control) },
          { table: table.name, line, column: control, value: valueAt(table, line, treated) },
        ]
        : []
    )
  );
}

function valueAt(
  { rows }: SynthesisedStudy["places"][number]["table"],
  line: number,
  column: string,
) {
  return rows.find((row) => row.line === line)?.values[column] ?? null;
}
