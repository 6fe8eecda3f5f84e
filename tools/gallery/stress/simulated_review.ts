import { type AnalysisPlan, parseReview, type Protocol, type Review } from "reforest/review";

/** A table of a simulated review: cells by column; every row has the same columns. */
export type SimulatedTable = readonly Readonly<Record<string, string | number>>[];

/** What a simulated review consists of. */
export interface Simulated {
  readonly name: string;
  readonly title: string;
  /** By name; "trials" is the table of studies, whose ids are in "study". */
  readonly tables: Readonly<Record<string, SimulatedTable>>;
  readonly analyses: readonly AnalysisPlan[];
  readonly protocol?: Partial<Protocol>;
}

const none = { reason: "Simulated data have none." } as const;

/**
 * A review of simulated data, read as one of a folder in `data/` would be, so that figures of it go
 * the whole way from cells to marks.
 */
export function simulatedReview({ name, title, tables, analyses, protocol }: Simulated): Review {
  const plan: Protocol = {
    review: name,
    title,
    question: "Are the figures readable, whatever the data?",
    registration: { status: "not registered", note: "Simulated data." },
    warnings: ["Simulated data: no study of this name exists."],
    studies: { table: "trials", studyId: "study", characteristics: ["study"] },
    ...{ flow: none, extraction: none, riskOfBias: none },
    ...protocol,
    analyses,
  };
  const files = new Map<string, string>([
    ["datapackage.json", JSON.stringify(dataPackageOf(name, title, tables), null, 1)],
    ["protocol.json", JSON.stringify(plan, null, 1)],
  ]);
  for (const [table, rows] of Object.entries(tables)) files.set(`${table}.csv`, csvOf(rows));
  const encoder = new TextEncoder();
  return parseReview(name, new Map([...files].map(([path, text]) => [path, encoder.encode(text)])));
}

function dataPackageOf(
  name: string,
  title: string,
  tables: Readonly<Record<string, SimulatedTable>>,
): unknown {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title,
    description: "Simulated data; no study of them exists.",
    licenses: [{ title: "Simulated; no rights", path: "README.md" }],
    sources: [{ title: "A seeded random number generator" }],
    resources: Object.entries(tables).map(([table, rows]) => ({
      ...{ name: table, path: `${table}.csv`, title: "Simulated", description: "Simulated." },
      ...{ type: "table", format: "csv", mediatype: "text/csv", encoding: "utf-8" },
      schema: {
        fields: Object.entries(rows[0] ?? {}).map(([column, cell]) => ({
          ...{ name: column, title: headOf(column), description: "Simulated." },
          ...{ type: typeof cell === "number" ? "number" : "string", unit: "none" },
        })),
      },
    })),
  };
}

/** "events_treated" reads "Events treated". */
function headOf(column: string): string {
  return column.charAt(0).toUpperCase() + column.slice(1).replaceAll("_", " ");
}

function csvOf(rows: SimulatedTable): string {
  const quoted = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`;
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return lines.map((cells) => `${cells.map(quoted).join(",")}\n`).join("");
}
