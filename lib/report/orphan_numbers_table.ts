import type { ClaimsLedger } from "../claims/types.ts";
import { type NotApplicable, notApplicable } from "../trace/not_applicable.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * The numbers of the manuscript that no claim covers, each with its place and the words around it.
 *
 * @param ledger Answer of `claimsLedger`.
 * @returns The table, or a sentence that no manuscript is at hand, or that all numbers are covered.
 *
 * @example
 * ```ts
 * import { claimsLedger, orphanNumbersTable, manuscriptResults } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("feng2019");
 * const table = orphanNumbersTable(claimsLedger(review, manuscriptResults(review)));
 * assert.ok("reason" in table && table.reason.startsWith("No manuscript is at hand"));
 * ```
 */
export function orphanNumbersTable({ coverage }: ClaimsLedger): TableSpec | NotApplicable {
  if (coverage.length === 0) {
    return notApplicable(
      "No manuscript is at hand: put it into the folder of the review as manuscript.md, .tex, " +
        ".txt or .docx, and its numbers are looked for.",
    );
  }
  const orphans = coverage.flatMap((each) => each.orphans);
  if (orphans.length === 0) return notApplicable("Every number of the manuscript has a claim.");
  return {
    id: "claims-orphans",
    title: "Numbers of the manuscript that no claim covers",
    columns: [
      { key: "file", title: "Manuscript", verbatim: true },
      { key: "place", title: "Place" },
      { key: "number", title: "Number", verbatim: true },
      { key: "context", title: "In", verbatim: true },
    ],
    rows: orphans.map(({ file, unit, place, text, context }) => ({
      file,
      place: `${unit} ${place}`,
      number: text,
      context,
    })),
    note: "Citations, dates, addresses, and the numbers of tables, figures, sections and pages " +
      "need no claim. Numbers in words are not read.",
  };
}
