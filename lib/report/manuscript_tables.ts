import type { AnalysisResult } from "../analysis/types.ts";
import type { SummaryOfFindings } from "../certainty/types.ts";
import type { Review } from "../table/review_types.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { characteristicsTable } from "./characteristics_table.ts";
import { crudeTable } from "./crude_table.ts";
import { effectSizeTable } from "./effect_size_table.ts";
import { listingTable } from "./listing_table.ts";
import { pooledTable } from "./pooled_table.ts";
import { sensitivityTable } from "./sensitivity_table.ts";
import { summaryOfFindingsTable } from "./summary_of_findings_table.ts";
import type { TableSpec } from "./table_types.ts";

/** What the tables of a manuscript are made from. */
export interface ManuscriptTableSource {
  readonly review: Review;
  /** Results of `runAnalyses`; their order is that of the tables. */
  readonly results: readonly AnalysisResult[];
  readonly summary: SummaryOfFindings;
}

/**
 * The tables that a manuscript of the review needs, numbered in their order: characteristics of the
 * studies, summary of findings, then for each analysis its pooled results (or the crude ones, or the
 * list of studies, where nothing is pooled), sensitivity analyses and effect sizes. Tables that do
 * not apply are left out, and so are remarks where there is none; lines of files are for the tables
 * in the outputs, not for a journal.
 *
 * @example As a Word document
 * ```ts
 * import { manuscriptTables, numberStyles, runAnalyses, summaryOfFindings } from "reforest/review";
 * import { loadReview, tablesToDocx } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("greb2008");
 * const results = runAnalyses(review);
 * const summary = summaryOfFindings(review, results);
 * const tables = manuscriptTables({ review, results, summary });
 * assert.equal(tables[0]?.title, "Table 1. Characteristics of the studies");
 * const bytes = await tablesToDocx(tables, { style: numberStyles.jama });
 * assert.ok(bytes.length > 1000);
 * ```
 */
export function manuscriptTables(source: ManuscriptTableSource): readonly TableSpec[] {
  const { review, results, summary } = source;
  const found = [
    characteristicsTable(review),
    summaryOfFindingsTable(summary),
    ...results.flatMap((result) => tablesOf(result, review)),
  ];
  return found.flatMap((table) => isNotApplicable(table) ? [] : [table])
    .map(withoutEmpty)
    .map((table, i) => ({ ...table, title: `Table ${i + 1}. ${table.title}` }));
}

function tablesOf(result: AnalysisResult, review: Review): readonly (TableSpec | NotApplicable)[] {
  const pooled = pooledTable(result);
  const found = isNotApplicable(pooled)
    ? [crudeTable(result), listingTable(result, review)]
    : [pooled];
  return [...found, sensitivityTable(result), withoutLines(effectSizeTable(result))];
}

function withoutLines(table: TableSpec | NotApplicable): TableSpec | NotApplicable {
  if (isNotApplicable(table)) return table;
  return { ...table, columns: table.columns.filter(({ key }) => key !== "source") };
}

// A column that prints nothing for a missing value is dropped where all are missing.
function withoutEmpty(table: TableSpec): TableSpec {
  const columns = table.columns.filter(({ key, missing }) =>
    missing !== "" || table.rows.some((row) => row[key] !== null)
  );
  return { ...table, columns };
}
