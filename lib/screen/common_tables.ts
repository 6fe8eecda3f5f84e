import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";
import { applyVocabulary } from "./apply_vocabulary.ts";
import { tableOfReview } from "./table_of_review.ts";
import { topicOf } from "./topic_of.ts";

/** The tables of a review, with the codes of both extractions in the common vocabulary. */
export function commonTables(review: Review): Readonly<Record<string, Table>> {
  const { extraction } = review.protocol;
  if (extraction === undefined || !("pairs" in extraction)) return review.tables;
  if (extraction.vocabulary === undefined) return review.tables;
  const vocabulary = tableOfReview(review, extraction.vocabulary);
  const rewritten = extraction.pairs.flatMap(({ first, second }) => {
    const topic = topicOf(first, vocabulary);
    const inCommon = (name: string, spelling: string): [string, Table][] =>
      topic === null
        ? []
        : [[name, applyVocabulary(tableOfReview(review, name), vocabulary, { topic, spelling })]];
    return [...inCommon(first, "code_in_a"), ...inCommon(second, "code_in_b")];
  });
  return { ...review.tables, ...Object.fromEntries(rewritten) };
}
