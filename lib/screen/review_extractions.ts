import { DataProblems } from "../table/data_problems.ts";
import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";
import { commonTables } from "./common_tables.ts";
import { type AgreementCheck, compareAgreement } from "./compare_agreement.ts";
import { compareExtractions } from "./compare_extractions.ts";
import type { ExtractionComparison } from "./extraction_types.ts";
import { reasonFaults } from "./reason_faults.ts";
import { type Skipped, skipped } from "./skipped.ts";
import { tableOfReview } from "./table_of_review.ts";
import { topicOf } from "./topic_of.ts";

/** Answer of {@linkcode reviewExtractions}. */
export interface ExtractionReport {
  readonly kind: "extractions";
  readonly pairs: readonly {
    readonly title: string;
    readonly comparison: ExtractionComparison;
    /** Against a comparison made by hand; null where there is none. */
    readonly check: AgreementCheck | null;
  }[];
  /** Files that were read. */
  readonly inputs: readonly string[];
}

/**
 * Compares all pairs of blind extractions that a review's protocol names, codes in the common
 * vocabulary, each with its consensus, and with the comparison made by hand if there is one; or
 * says why the review has no second extraction.
 *
 * The rows of the vocabulary and of the comparison by hand that belong to a pair are those whose
 * `table` ends the name of the first extraction ("resection" of "a_resection"); the columns of
 * codes that A and B use are code_in_a and code_in_b.
 *
 * @param review A loaded review.
 * @throws {TypeError} if the protocol names a table or a column that does not exist, or an
 *   extraction has a code that the vocabulary does not know.
 * @throws {DataProblems} with every consensus row that has a value of neither extraction and no
 *   reason for it. Only the matching of rows can tell, so that it is not told when a review is read.
 *
 * @example
 * ```ts
 * import { reviewExtractions } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const report = reviewExtractions(await loadReview("bcg"));
 * assert.ok(report.kind === "not-applicable"); // the trials were extracted once
 * assert.notEqual(report.reason, "");
 * ```
 */
export function reviewExtractions(review: Review): ExtractionReport | Skipped {
  const { extraction } = review.protocol;
  if (extraction === undefined) {
    return skipped("The protocol names no second extraction.");
  }
  if ("reason" in extraction) return skipped(extraction.reason);
  const tables = commonTables(review);
  const tableOf = (name: string): Table => tableOfReview({ ...review, tables }, name);
  const optional = (name: string | undefined) => name === undefined ? undefined : tableOf(name);
  const vocabulary = optional(extraction.vocabulary);
  const agreement = optional(extraction.agreement);
  const pairs = extraction.pairs.map((pair) => {
    const comparison = compareExtractions({
      first: tableOf(pair.first),
      second: tableOf(pair.second),
      consensus: tableOf(pair.consensus),
    }, {
      study: review.protocol.studies.studyId,
      key: pair.key,
      ...(pair.detail === undefined ? {} : { detail: pair.detail }),
      compare: pair.compare,
      ...(pair.source === undefined ? {} : { source: pair.source }),
      ...(pair.reason === undefined ? {} : { reason: pair.reason }),
    });
    const topic = topicOf(pair.first, agreement);
    const check = agreement === undefined || topic === null
      ? null
      : compareAgreement(comparison, agreement, {
        topic,
        ...(vocabulary === undefined ? {} : { vocabulary }),
      });
    return { title: pair.title, comparison, check };
  });
  const problems = pairs.flatMap(({ comparison }, index) =>
    reasonFaults(comparison, {
      folder: `data/${review.name}`,
      pointer: `/extraction/pairs/${index}`,
      reason: extraction.pairs[index]?.reason,
    })
  );
  if (problems.length > 0) throw new DataProblems(problems);
  const named = [
    ...extraction.pairs.flatMap(({ first, second, consensus }) => [first, second, consensus]),
    ...[extraction.vocabulary ?? [], extraction.agreement ?? []].flat(),
  ];
  return {
    kind: "extractions",
    pairs,
    inputs: [...new Set(named.map((name) => tableOf(name).file))].sort(),
  };
}
