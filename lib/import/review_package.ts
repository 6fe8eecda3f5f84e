import type { Protocol } from "../analysis/protocol.ts";
import { columnRules } from "./column_rules.ts";
import { type PackageAnalysis, packageAnalysis, tableNames } from "./package_analysis.ts";
import { claimsTable } from "./package_claims.ts";
import {
  columnsWithout,
  dataColumn,
  dataColumns,
  numberColumn,
  textColumn,
} from "./package_columns.ts";
import { entriesOf, type OutcomeEntries } from "./package_entries.ts";
import { packageJudgements } from "./package_judgements.ts";
import { packageReadme } from "./package_readme.ts";
import { type PackageTable, packageTable } from "./package_table.ts";
import type { OutcomeKind, ReviewFile, ReviewPackage } from "./review_file_types.ts";

const kinds: readonly OutcomeKind[] = ["dichotomous", "continuous", "generic", "log-rank"];

/**
 * Turns a review of another program into a data package that runs: the data dictionary, a protocol
 * with one analysis for each outcome, a table for each kind of data, studies, judgements of risk of
 * bias, the results that the file stores (published/claims.csv) and a README.
 *
 * The choices of each analysis are those of the file: Mantel-Haenszel, inverse variance or Peto
 * under a common effect; DerSimonian and Laird or REML with the interval of the file under random
 * effects; 0.5 for studies with a zero cell. Subgroups are strata, and each has a sensitivity
 * analysis by the method of the file, beside the stored subtotal. What the file stores is compared
 * with what is computed here as figures of the same data ("published").
 *
 * Edges: rows without an effect keep their row, with the reason in `left_out`; an outcome without
 * any effect is no analysis, and is named in `left`.
 *
 * @param review Answer of {@linkcode readRevman5} or {@linkcode readCochranePackage}.
 * @param name Name of the folder in `data/`: small letters, digits and hyphens.
 *
 * @example
 * ```ts
 * import { parseReview, readRevman5, reviewPackage, runAnalysis } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const { review } = readRevman5("aspirin.rm5", new TextEncoder().encode(`<COCHRANE_REVIEW>
 *   <INCLUDED_STUDIES><STUDY ID="STD-A" NAME="Elwood 1974" YEAR="1974"/></INCLUDED_STUDIES>
 *   <ANALYSES_AND_DATA><COMPARISON NO="1"><NAME>Aspirin</NAME>
 *     <DICH_OUTCOME NO="1" EFFECT_MEASURE="OR" METHOD="MH"><NAME>Death</NAME>
 *       <DICH_DATA STUDY_ID="STD-A" EVENTS_1="49" TOTAL_1="615" EVENTS_2="67" TOTAL_2="624"/>
 *     </DICH_OUTCOME></COMPARISON></ANALYSES_AND_DATA></COCHRANE_REVIEW>`));
 * assert.ok(review);
 * const { files } = reviewPackage(review, "aspirin");
 * const { overallReported } = runAnalysis(parseReview("aspirin", files), "1-1");
 * assert.equal(overallReported?.estimate.toFixed(4), (49 * 557 / (566 * 67)).toFixed(4));
 * ```
 */
export function reviewPackage(review: ReviewFile, name: string): ReviewPackage {
  const entries = kinds.map((kind) => ({ kind, outcomes: entriesOf(review, kind) }))
    .filter(({ outcomes }) => outcomes.length > 0);
  const all = new Map(
    entries.flatMap(({ outcomes }) =>
      outcomes.map((one): [string, OutcomeEntries] => [one.outcome.number, one])
    ),
  );
  const inOrder = review.outcomes.flatMap(({ number }) => all.get(number) ?? []);
  const analyses = inOrder.filter(({ used }) => used.length > 0)
    .map((one) => packageAnalysis(review, one));
  const left = [
    ...review.left,
    ...inOrder.filter(({ used }) => used.length === 0).map(({ outcome }) =>
      `the analysis of ${outcome.number} ${outcome.name}: no row gives an effect`
    ),
  ];
  const { table: rob, riskOfBias } = packageJudgements(review);
  const claims = analyses.flatMap((analysis) => analysis.claims);
  const tables = [
    studiesTable(review),
    ...entries.map(({ kind, outcomes }) => dataTable(review, kind, outcomes)),
    ...(rob === null ? [] : [rob]),
    ...(claims.length === 0 ? [] : [claimsTable(review, claims)]),
  ];
  const differences = analyses.flatMap(({ plan }) =>
    (plan.notes ?? []).map((note) => `${plan.title}: ${note}`)
  );
  const texts: readonly (readonly [string, string])[] = [
    ["datapackage.json", json(dictionary(review, name, tables))],
    ["protocol.json", json(protocolOf(review, name, analyses, riskOfBias))],
    ["README.md", packageReadme(review, tables, left, differences)],
    ...tables.map(({ resource, csv }) => [resource.path, csv] as const),
  ];
  const sorted = [...texts].sort(([a], [b]) => a < b ? -1 : 1);
  return {
    files: new Map(sorted.map(([path, text]) => [path, new TextEncoder().encode(text)])),
    analyses: analyses.map(({ plan: { id, title } }) => ({ id, title })),
    left,
    differences,
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function dictionary(review: ReviewFile, name: string, tables: readonly PackageTable[]) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: review.title,
    description: `Imported from ${review.file} (${review.program}).`,
    licenses: [{ path: "README.md", title: "Terms of the file that the data were taken from" }],
    sources: [{ title: `${review.file} (${review.program}), SHA-256 ${review.sha256}` }],
    resources: tables.map(({ resource }) => resource),
  };
}

function protocolOf(
  review: ReviewFile,
  name: string,
  analyses: readonly PackageAnalysis[],
  riskOfBias: NonNullable<Protocol["riskOfBias"]>,
): Protocol {
  return {
    review: name,
    title: review.title,
    question: `What does ${review.title} find?`,
    registration: {
      status: "not registered",
      note: `Analyses and choices are those of ${review.file}.`,
    },
    warnings: [
      `Imported from ${review.file} (${review.program}). Numbers and choices are those of the ` +
      "file; they were not checked against the reports of the studies.",
    ],
    studies: { table: "studies", studyId: "study_id", characteristics: ["study_id", "year"] },
    flow: { reason: "The imported file holds no records of the search." },
    extraction: { reason: "The imported file holds one extraction." },
    riskOfBias,
    analyses: analyses.map(({ plan }) => plan),
  };
}

function studiesTable({ studies, program }: ReviewFile): PackageTable {
  return packageTable(
    {
      name: "studies",
      title: "Studies",
      description: `Included studies, as ${program} lists them.`,
    },
    [
      textColumn("study_id", "Study", "Name of the study.", { required: true }),
      { ...numberColumn("year", "Year", "Year of the study.", "calendar year"), type: "integer" },
    ],
    studies.map(({ studyId, year }) => ({ study_id: studyId, year })),
    { primaryKey: ["study_id"] },
  );
}

function dataTable(
  { program }: ReviewFile,
  kind: OutcomeKind,
  outcomes: readonly OutcomeEntries[],
): PackageTable {
  const rows = outcomes.flatMap((outcome) => outcome.rows).map((row, index) => ({
    row: index + 1,
    ...row,
  }));
  const swapped = outcomes.some(({ outcome }) => outcome.swapEvents);
  const numbers = [...dataColumns[kind], ...(swapped ? columnsWithout : [])];
  const stored = (column: string, words: string) =>
    numberColumn(
      column,
      `Stored ${words}`,
      `The ${words} that the file stores.`,
      "that of the outcome",
    );
  const fields = [
    { ...numberColumn("row", "Row", "Number of the row.", "none"), type: "integer" as const },
    textColumn("outcome", "Outcome", "Number of the outcome.", { required: true }),
    textColumn("subgroup", "Subgroup", "Subgroup of the outcome; empty where it has none."),
    textColumn("study_id", "Study", "Id of the study, as in studies.csv.", { required: true }),
    ...(outcomes.some(({ repeated }) => repeated)
      ? [textColumn("entry", "Entry", "The study, numbered where it stands twice in an outcome.")]
      : []),
    ...numbers.map((column) => dataColumn(column, rows.map((row) => valueIn(row, column)))),
    textColumn("left_out", "Left out", "Why the row gives no effect; empty where it does."),
    stored("stored_estimate", "effect"),
    stored("stored_lower", "lower limit"),
    stored("stored_upper", "upper limit"),
    textColumn("footnote", "Footnote", "Footnote of the row in the file."),
  ];
  return packageTable(
    {
      name: tableNames[kind],
      title: `Data: ${kind}`,
      description: `One row a study in an outcome (and its subgroup), as ${program} stored them.`,
    },
    fields,
    rows,
    {
      primaryKey: ["row"],
      foreignKeys: [{
        fields: ["study_id"],
        reference: { resource: "studies", fields: ["study_id"] },
      }],
      ...columnRules(kind),
    },
  );
}

function valueIn(row: Readonly<Record<string, string | number | null>>, column: string) {
  const value = row[column] ?? null;
  return typeof value === "number" ? value : null;
}
