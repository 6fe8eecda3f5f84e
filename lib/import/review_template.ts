import type { Protocol } from "../analysis/protocol.ts";
import { exampleMark } from "../table/example_row.ts";
import { dataColumn, numberColumn, textColumn } from "./package_columns.ts";
import { type PackageTable, packageTable } from "./package_table.ts";
import { recordsResource } from "./records_resource.ts";
import { templateKinds } from "./template_kinds.ts";
import { placesOf } from "./template_places.ts";
import { templateReadme } from "./template_readme.ts";
import type { TemplateChoices, TemplateKind, TemplateParts } from "./template_types.ts";

/**
 * A review to fill in: the data dictionary, a protocol with one analysis, a table of studies with
 * a row that only shows the form, and a README with a line, a default and a source for each choice.
 * What has to be written first is empty; until it is filled, `parseReview` lists each place with
 * its line, and {@linkcode guideToFillIn} says what to write there.
 *
 * @param name Name of the folder in `data/`: small letters, digits and hyphens.
 * @param choices `kind`: what a study reports, by default counts of two groups; `records`: the
 *   ledger of records as CSV (`recordsTable`), where there is one.
 * @returns Bytes by path inside the folder, sorted by path.
 *
 * @example
 * ```ts
 * import { DataProblems } from "reforest";
 * import { parseReview, reviewTemplate } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.throws(() => parseReview("mine", reviewTemplate("mine")), (error: unknown) => {
 *   assert.ok(error instanceof DataProblems);
 *   return error.message.includes("line 2 is the example row: replace it");
 * });
 * ```
 */
export function reviewTemplate(
  name: string,
  { kind = "comparison", records }: TemplateChoices = {},
): ReadonlyMap<string, Uint8Array> {
  const parts = templateKinds[kind];
  const studies = studiesTable(parts);
  const protocol = protocolOf(name, parts, records !== undefined);
  const dictionary = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: name,
    description: `Data of the review ${name}.`,
    licenses: [{ path: "README.md", title: "README.md says how to cite the sources" }],
    sources: [{ title: "Reports of the studies, as studies.csv names them" }],
    resources: [studies.resource, ...(records === undefined ? [] : [recordsResource])],
  };
  const texts: readonly (readonly [string, string])[] = [
    ["README.md", templateReadme(name, parts, protocol, placesOf(protocol))],
    ["datapackage.json", json(dictionary)],
    ["protocol.json", json(protocol)],
    ...(records === undefined ? [] : [["records.csv", records] as const]),
    ["studies.csv", studies.csv],
  ];
  return new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

/** Kinds of template, for those who ask for one by name. */
export const templateKindNames = Object.keys(templateKinds) as readonly TemplateKind[];

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function studiesTable({ columns, example, rules }: TemplateParts): PackageTable {
  const fields = [
    textColumn("study_id", "Study", "Id of the study.", { required: true }),
    textColumn("author", "Author", "First author.", { required: true }),
    { ...numberColumn("year", "Year", "Year of the report.", "calendar year"), type: "integer" },
    ...columns.map((column) => dataColumn(column, [])),
    textColumn("source", "Source", "Where the numbers stand: page, table."),
  ] as const;
  const marked = fields.map(({ name, type }, place) => [
    name,
    type === "string" ? exampleMark : example[place] ?? null,
  ]);
  return packageTable(
    { name: "studies", title: "Studies", description: "One row a study." },
    fields,
    [Object.fromEntries(marked)],
    { primaryKey: ["study_id"], ...rules },
  );
}

/** The defaults of this library, written out; texts that only the authors know are empty. */
function protocolOf(
  name: string,
  { plan, columns }: TemplateParts,
  withRecords: boolean,
): Protocol {
  const { design, counts, values, decision, ...choices } = plan;
  return {
    review: name,
    title: "",
    question: "",
    registration: { status: "not registered" },
    warnings: [],
    studies: {
      table: "studies",
      studyId: "study_id",
      characteristics: ["author", "year", ...columns],
    },
    flow: withRecords ? { records: "records" } : { reason: "" },
    extraction: { reason: "" },
    riskOfBias: { reason: "" },
    analyses: [{
      id: "primary",
      title: "",
      question: "",
      design,
      table: "studies",
      studyId: "study_id",
      label: ["author", "year"],
      ...(counts ? { counts } : {}),
      ...(values ? { values } : {}),
      ...choices,
      pooling: "inverse-variance",
      model: "random",
      tau2: "REML",
      interval: "hartung-knapp-adhoc",
      prediction: "t",
      level: 0.95,
      headline: "pooled",
      ...(decision ? { decision } : {}),
    }],
  };
}
