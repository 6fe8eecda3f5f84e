import type { ColumnDefinition, Table, TableRow } from "reforest";
import type { Review } from "reforest/review";
import type { Cells, DataSet } from "./types.ts";

/** A review that holds one data set and its analysis, and nothing else. */
export function reviewOf(
  { name, file, plan, quantities }: DataSet,
  rows: readonly Cells[],
): Review {
  const about = { title: name, description: name };
  const columns = columnsOf(rows);
  const table: Table = {
    name: "rows",
    title: name,
    file,
    columns,
    rows: rows.map((values, index): TableRow => ({ line: index + 2, values })),
    digest: "",
  };
  return {
    kind: "review",
    name,
    title: name,
    dataPackage: {
      ...about,
      name,
      licenses: [],
      sources: [],
      resources: [{
        ...about,
        name: "rows",
        path: file,
        schema: { fields: columns },
        ...(quantities ? { "reforest:quantities": quantities } : {}),
      }],
    },
    protocol: {
      review: name,
      title: name,
      question: name,
      registration: { status: "not registered" },
      warnings: [],
      studies: { table: "rows", studyId: plan.studyId, characteristics: [] },
      analyses: [{
        id: "analysis",
        title: name,
        question: name,
        table: "rows",
        pooling: "inverse-variance",
        headline: "pooled",
        ...plan,
      }],
    },
    tables: { rows: table },
    corrections: [],
    deviations: [],
    answers: [],
    checked: [],
    certainty: null,
    claims: [],
    witness: null,
    files: [],
  };
}

function columnsOf([first = {}]: readonly Cells[]): readonly ColumnDefinition[] {
  return Object.entries(first).map(([name, value]) => ({
    name,
    title: name,
    description: name,
    type: typeof value === "number" ? "number" : "string",
  }));
}
