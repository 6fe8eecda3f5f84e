import type { Protocol } from "../analysis/protocol.ts";
import { dataColumn, numberColumn, textColumn } from "./package_columns.ts";
import { type PackageTable, packageTable } from "./package_table.ts";
import { recordsResource } from "./records_resource.ts";
import { templateReadme } from "./template_readme.ts";

/**
 * A review to fill in: the data dictionary, a protocol with one comparison of two groups, a table
 * of studies without rows, and a README with a line on each choice. What has to be written first
 * is empty; until it is filled, `parseReview` lists each place with its line.
 *
 * @param name Name of the folder in `data/`: small letters, digits and hyphens.
 * @param records Ledger of records as CSV (`recordsTable`), or null where there is none.
 * @returns Bytes by path inside the folder, sorted by path.
 *
 * @example
 * ```ts
 * import { DataProblems } from "reforest";
 * import { parseReview, reviewTemplate } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => parseReview("mine", reviewTemplate("mine", null)), (error: unknown) => {
 *   assert.ok(error instanceof DataProblems);
 *   return error.message.includes(
 *     "data/mine/studies.csv: found a header and no rows; allowed: a header (study_id,",
 *   );
 * });
 * ```
 */
export function reviewTemplate(
  name: string,
  records: string | null,
): ReadonlyMap<string, Uint8Array> {
  const studies = studiesTable();
  const dictionary = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: name,
    description: `Data of the review ${name}.`,
    licenses: [{ path: "README.md", title: "README.md says how to cite the sources" }],
    sources: [{ title: "Reports of the studies, as studies.csv names them" }],
    resources: [studies.resource, ...(records === null ? [] : [recordsResource])],
  };
  const texts: readonly (readonly [string, string])[] = [
    ["README.md", templateReadme],
    ["datapackage.json", json(dictionary)],
    ["protocol.json", json(protocolOf(name, records !== null))],
    ...(records === null ? [] : [["records.csv", records] as const]),
    ["studies.csv", studies.csv],
  ];
  return new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const counts = ["events_experimental", "total_experimental", "events_control", "total_control"];

function studiesTable(): PackageTable {
  return packageTable(
    { name: "studies", title: "Studies", description: "One row a study." },
    [
      textColumn("study_id", "Study", "Id of the study.", { required: true }),
      textColumn("author", "Author", "First author.", { required: true }),
      { ...numberColumn("year", "Year", "Year of the report.", "calendar year"), type: "integer" },
      ...counts.map((column) => dataColumn(column, [])),
      textColumn("source", "Source", "Where the counts stand: page, table."),
    ],
    [],
    {
      primaryKey: ["study_id"],
      rules: ["experimental", "control"].map((arm) => ({
        rule: "atMost" as const,
        column: `events_${arm}`,
        limit: `total_${arm}`,
      })),
    },
  );
}

/** The defaults of this library, written out; texts that only the authors know are empty. */
function protocolOf(name: string, withRecords: boolean): Protocol {
  return {
    review: name,
    title: "",
    question: "",
    registration: { status: "not registered" },
    warnings: [],
    studies: {
      table: "studies",
      studyId: "study_id",
      characteristics: ["author", "year", ...counts],
    },
    flow: withRecords ? { records: "records" } : { reason: "" },
    extraction: { reason: "" },
    riskOfBias: { reason: "" },
    analyses: [{
      id: "primary",
      title: "",
      question: "",
      design: "comparison",
      table: "studies",
      studyId: "study_id",
      label: ["author", "year"],
      counts: {
        eventsTreated: "events_experimental",
        totalTreated: "total_experimental",
        eventsControl: "events_control",
        totalControl: "total_control",
      },
      measure: "RR",
      zeroCells: "only0",
      increment: 0.5,
      pooling: "inverse-variance",
      model: "random",
      tau2: "REML",
      interval: "hartung-knapp-adhoc",
      prediction: "t",
      level: 0.95,
      headline: "pooled",
      decision: { threshold: "no effect", label: "no effect", why: "" },
    }],
  };
}
