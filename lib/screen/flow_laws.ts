import type { Table } from "../table/types.ts";
import { textOf } from "./cell.ts";
import type { FlowCounts, FlowLaw } from "./flow_types.ts";

/** The tables that the laws compare with the counts. */
export interface FlowTables {
  readonly records: Table;
  readonly searches: Table;
  readonly studies?: Table;
}

/** The laws between the counts of a flow; each compares two counts made in different ways. */
export function flowLaws(
  counts: Omit<FlowCounts, "laws" | "remarks">,
  { records, searches, studies }: FlowTables,
): FlowLaw[] {
  const excluded = counts.excluded.reduce((sum, { n }) => sum + n, 0);
  const law = (words: string, left: number, right: number): FlowLaw => ({
    law: words,
    left,
    right,
    holds: left === right,
  });
  return [
    law(
      "results of all queries − results set aside = records",
      counts.results - counts.setAside,
      counts.records,
    ),
    law(
      "queries whose new records are as many as the log says = queries",
      truthfulQueries(records, searches),
      counts.queries,
    ),
    law(
      "records − duplicates − excluded = included records",
      counts.records - counts.duplicates - excluded,
      counts.includedRecords,
    ),
    law(
      "included records = studies with an included record",
      counts.includedRecords,
      counts.studies.length,
    ),
    ...(studies === undefined ? [] : [
      law(
        "studies with an included record, among the table of studies = rows of that table",
        counts.studies.filter((id) => studies.rows.some((row) => textOf(row, "study_id") === id))
          .length,
        studies.rows.length,
      ),
    ]),
  ];
}

function truthfulQueries(records: Table, searches: Table): number {
  const found = new Map<string, number>();
  for (const row of records.rows) {
    const query = textOf(row, "first_query_id");
    found.set(query, (found.get(query) ?? 0) + 1);
  }
  return searches.rows.filter((row) =>
    row.values["n_new_relevant"] === (found.get(textOf(row, "query_id")) ?? 0)
  ).length;
}
