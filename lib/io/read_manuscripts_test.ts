import assert from "node:assert/strict";
import { manuscriptResults } from "../certainty/manuscript_results.ts";
import { claimsLedger } from "../claims/claims_ledger.ts";
import { readManuscriptText } from "../import/manuscript/read_manuscript_text.ts";
import { manuscriptSkeleton } from "../report/manuscript/manuscript_skeleton.ts";
import { manuscriptToMarkdown } from "../report/manuscript/manuscript_to_markdown.ts";
import { reviewPassages } from "../report/manuscript/review_passages.ts";
import { numberStyles } from "../report/number_styles.ts";
import { reviewNumbers } from "../report/numbers/review_numbers.ts";
import { loadReview } from "./load_review.ts";
import { manuscriptToDocx } from "./manuscript_to_docx.ts";
import { readManuscripts } from "./read_manuscripts.ts";

Deno.test("readManuscripts: reads each manuscript that lies in the review's folder", async () => {
  const root = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${root}/data/bcg`, { recursive: true });
    await Deno.writeTextFile(`${root}/data/bcg/manuscript.md`, "Thirteen of 13 trials\n");
    const review = await loadReview("bcg");
    const manuscript = { path: "manuscript.md", sha256: "0" };
    const texts = await readManuscripts({ ...review, files: [...review.files, manuscript] }, {
      root,
    });
    assert.deepEqual(texts.map(({ file, paragraphs }) => [file, paragraphs[0]?.text]), [
      ["manuscript.md", "Thirteen of 13 trials"],
    ]);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("readManuscriptText: Markdown and Word of one manuscript have the same numbers in one order", async () => {
  const review = { ...await loadReview("pagliaro1992"), claims: [] };
  const results = manuscriptResults(review);
  const software = { deno: "0" };
  const passages = reviewPassages(review.protocol, results, reviewNumbers(results), software);
  const skeleton = manuscriptSkeleton({ review, results, passages, figures: [], tables: [] });
  for (const style of [numberStyles.reforest, numberStyles.lancet]) {
    const markdown = new TextEncoder().encode(manuscriptToMarkdown(skeleton, style));
    const word = await manuscriptToDocx(skeleton, style);
    const [inMarkdown, inWord] = [
      readManuscriptText("manuscript.md", markdown),
      readManuscriptText("manuscript.docx", word),
    ].map((text) =>
      claimsLedger(review, results, [text]).coverage[0]?.orphans.map((orphan) => orphan.text)
    );
    assert.ok((inWord?.length ?? 0) > 50);
    assert.deepEqual(inWord, inMarkdown);
  }
});
