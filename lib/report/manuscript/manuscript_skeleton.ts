import type { FileDigest, Review } from "../../table/review_types.ts";
import type { ManuscriptResults } from "../numbers/review_numbers.ts";
import type { TableSpec } from "../table_types.ts";
import { figureLegend } from "./figure_legend.ts";
import { quoted, say } from "./say.ts";
import type { LegendFigure, Manuscript, ManuscriptBlock, Passage } from "./types.ts";

/** What a manuscript is put together from. */
export interface ManuscriptSource {
  readonly review: Review;
  readonly results: ManuscriptResults;
  /** Answer of {@linkcode reviewPassages}. */
  readonly passages: readonly Passage[];
  /** In the order of the text. */
  readonly figures: readonly LegendFigure[];
  readonly tables: readonly Pick<TableSpec, "id" | "title">[];
}

/**
 * The skeleton of a manuscript: title and authors as the protocol names them, methods and results in
 * paragraphs, points that a careful reader must know, list of tables, legends of figures, the place
 * of the PRISMA checklist, availability of data with the digest of each file. What only the authors
 * can write (abstract, introduction, search, discussion, declarations) is marked as open and never
 * filled.
 *
 * @param source Review, results, passages, figures and tables.
 *
 * @example
 * ```ts
 * import * as rf from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const results = rf.manuscriptResults(review);
 * const numbers = rf.reviewNumbers(results);
 * const passages = rf.reviewPassages(review.protocol, results, numbers, { deno: "2.9.6" });
 * const manuscript = rf.manuscriptSkeleton({ review, results, passages, figures: [], tables: [] });
 * assert.match(rf.manuscriptToMarkdown(manuscript), /\n## Methods\n/);
 * ```
 */
export function manuscriptSkeleton(source: ManuscriptSource): Manuscript {
  const { protocol, files } = source.review;
  const { title = protocol.title, authors = [] } = protocol.manuscript ?? {};
  return {
    kind: "manuscript",
    title,
    authors,
    blocks: [
      ...openSections(["Abstract", "Background", "Methods", "Results", "Conclusions"]),
      ...openSections(["Introduction"]),
      ...methods(source),
      ...results(source),
      ...openSections(["Discussion"]),
      ...tables(source),
      ...legends(source),
      ...checklist(),
      ...availability(files),
      heading(2, "Declarations"),
      open("Funding, competing interests, contributions of the authors, acknowledgements"),
      ...openSections(["References"]),
    ],
  };
}

function heading(level: 2 | 3, text: string): ManuscriptBlock {
  return { kind: "heading", level, text };
}

function open(text: string): ManuscriptBlock {
  return { kind: "open", text };
}

/** A section with nothing but what is open; its parts, where it has any. */
function openSections([section = "", ...parts]: readonly string[]): ManuscriptBlock[] {
  return [
    heading(2, section),
    ...(parts.length === 0 ? [section] : parts.map((part) => `${section}, ${part.toLowerCase()}`))
      .map(open),
  ];
}

function paragraphs(passages: readonly Passage[]): ManuscriptBlock[] {
  return passages.map(({ parts }) => ({ kind: "paragraph", parts }));
}

function methods({ passages, results }: ManuscriptSource): ManuscriptBlock[] {
  const at = (name: string) => paragraphs(passages.filter(({ id }) => id === `methods.${name}`));
  return [
    heading(2, "Methods"),
    ...at("registration"),
    heading(3, "Search and selection"),
    open("Sources, dates and words of the search, criteria of eligibility, who selected"),
    heading(3, "Extraction and risk of bias"),
    ...at("extraction"),
    ...at("risk-of-bias"),
    heading(3, "Analyses"),
    ...results.analyses.flatMap(({ id }) => at(id)),
    ...at("software"),
  ];
}

function results({ passages, results }: ManuscriptSource): ManuscriptBlock[] {
  const found = passages.filter(({ section }) => section === "results");
  return [
    heading(2, "Results"),
    ...paragraphs(found.filter(({ analysis }) => analysis === null)),
    ...results.analyses.flatMap(({ id, title, warnings, notes }) => [
      heading(3, title),
      ...paragraphs(found.filter(({ analysis }) => analysis === id)),
      ...[...warnings, ...notes].map((note): ManuscriptBlock => ({
        kind: "item",
        parts: say`For the authors to weigh: ${quoted(note)}`,
      })),
    ]),
  ];
}

function tables({ tables }: ManuscriptSource): ManuscriptBlock[] {
  return [
    heading(2, "Tables"),
    ...tables.map(({ title }): ManuscriptBlock => ({ kind: "item", parts: [quoted(title)] })),
    ...(tables.length === 0 ? [open("Tables")] : []),
  ];
}

function legends({ figures }: ManuscriptSource): ManuscriptBlock[] {
  return [
    heading(2, "Figure legends"),
    ...figures.map((figure, index): ManuscriptBlock => ({
      kind: "paragraph",
      parts: figureLegend(figure, index + 1),
    })),
    ...(figures.length === 0 ? [open("Figures")] : []),
  ];
}

function checklist(): ManuscriptBlock[] {
  return [
    heading(2, "PRISMA checklist"),
    {
      kind: "paragraph",
      parts: say`The checklist of ${quoted("PRISMA 2020")}, with the place of each item: ${
        quoted("tables/prisma-checklist.md")
      }.`,
    },
  ];
}

function availability(files: readonly FileDigest[]): ManuscriptBlock[] {
  return [
    heading(2, "Data availability"),
    {
      kind: "paragraph",
      parts: say`The results were computed from these files, each with the ${
        quoted("SHA-256")
      } digest of its bytes. Digests of every result, table and figure are in ${
        quoted("manifest.json")
      }.`,
    },
    open("Where the repository can be found"),
    ...files.map(({ path, sha256 }): ManuscriptBlock => ({
      kind: "item",
      parts: say`${quoted(path)}: ${quoted(sha256)}`,
    })),
  ];
}
