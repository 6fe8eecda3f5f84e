import type { PublicationKind } from "./record_types.ts";

/**
 * Words and codes by which exports tell kinds of publication, in the order in which they are tried:
 * a meeting abstract is often marked as a journal article as well. PubMed's "Consensus Development
 * Conference" is an article, and so no lone "conference" counts.
 */
const kinds: readonly (readonly [RegExp, PublicationKind])[] = [
  [
    /\bconference ?(?:abstract|paper|proceedings?|review)|meeting abstract|^(?:conf|cpaper|abst|proceedings|inproceedings|conference)$/,
    "conference contribution",
  ],
  [/preprint/, "preprint"],
  [/^(?:thes|phdthesis|mastersthesis)$|thesis|dissertation/, "thesis"],
  [/^(?:chap|echap|incollection|inbook)$|book ?(?:section|chapter)/, "book chapter"],
  [/^(?:book|ebook|edbook)$|\bbook\b(?! review)/, "book"],
  [/^(?:rprt|techreport)$|\breport\b(?<!case reports?)/, "report"],
  [
    /^(?:jour|jfull|ejour|mgzn)$|article|journal|\breview\b|\btrial\b|case reports?/,
    "journal article",
  ],
];

/** Kind of publication by the words that an export uses for its type. */
export function publicationKind(types: readonly string[]): PublicationKind {
  const words = types.map((type) => type.trim().toLowerCase());
  return kinds.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? "unknown";
}
