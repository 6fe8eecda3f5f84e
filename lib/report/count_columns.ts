import type { AnalysisResult } from "../analysis/types.ts";
import type { TableColumn } from "./table_types.ts";
import { valueColumns } from "./value_columns.ts";

/** Columns of the counts of an analysis, named after its arms, or of its values. */
export function countColumns(result: AnalysisResult): readonly TableColumn[] {
  const values = valueColumns(result);
  if (values.length > 0) return values;
  const integer = { digits: 0 };
  if (result.design !== "comparison") {
    return [
      { key: "events", title: "Events", format: integer },
      { key: "total", title: "Total", format: integer },
    ];
  }
  const { treated, control } = result.arms ?? { treated: "treated", control: "control" };
  return [
    { key: "eventsTreated", title: `Events, ${treated}`, format: integer },
    { key: "totalTreated", title: `Total, ${treated}`, format: integer },
    { key: "eventsControl", title: `Events, ${control}`, format: integer },
    { key: "totalControl", title: `Total, ${control}`, format: integer },
  ];
}
