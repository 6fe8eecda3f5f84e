import assert from "node:assert/strict";
import { manuscriptResults } from "../../certainty/manuscript_results.ts";
import { loadReview } from "../../io/load_review.ts";
import { numberStyles } from "../number_styles.ts";
import { reviewNumbers } from "../numbers/review_numbers.ts";
import { figureLegend } from "./figure_legend.ts";
import { manuscriptSkeleton } from "./manuscript_skeleton.ts";
import { manuscriptToMarkdown } from "./manuscript_to_markdown.ts";
import { recordPassages } from "./record_passages.ts";
import { reviewPassages } from "./review_passages.ts";
import { enumerated, listed } from "./say.ts";
import { setPassage } from "./set_passage.ts";

const review = await loadReview("rectal-net");
const results = manuscriptResults(review);
const numbers = reviewNumbers(results);
const passages = reviewPassages(review.protocol, results, numbers, { deno: "2.9.6" });
const figure = {
  id: "forest-x",
  title: "A forest",
  alt: "Forest plot of 3 studies.\n",
  svg: "<svg><text>0.5 (95 % CI 0.3 to 0.8)</text><text>τ² = 0.1</text></svg>",
};
const source = { review, results, passages, figures: [figure], tables: [] };
const text = manuscriptToMarkdown(manuscriptSkeleton(source));

Deno.test("manuscriptSkeleton: sections stand in the order of a paper, what is open says so", () => {
  const heads = text.split("\n").filter((line) => line.startsWith("## ")).map((line) =>
    line.slice(3)
  );
  assert.deepEqual(heads, [
    "Abstract",
    "Introduction",
    "Methods",
    "Results",
    "Discussion",
    "Tables",
    "Figure legends",
    "PRISMA checklist",
    "Data availability",
    "Declarations",
    "References",
  ]);
  const abstract = text.slice(text.indexOf("## Abstract"), text.indexOf("## Introduction"));
  const lines = abstract.split("\n").filter((line) => line !== "").slice(1);
  assert.equal(lines.length, 4);
  for (const line of lines) {
    assert.match(line, /^> \*\*To be written by the authors:\*\* Abstract, /);
  }
});

Deno.test("manuscriptSkeleton: every passage stands in it once, and each file with its digest", () => {
  const plain = text.replaceAll(/\\([\\`*_[\]>])/g, "$1").replaceAll("&lt;", "<");
  for (const { id, text } of recordPassages(passages).passages) {
    assert.equal(plain.split(text).length, 2, id);
  }
  for (const { path, sha256 } of review.files) assert.ok(plain.includes(`- ${path}: ${sha256}\n`));
});

Deno.test("manuscriptSkeleton: title and authors are those of the protocol, else they are open", () => {
  const manuscript = {
    title: "A title of its own",
    authors: [{ name: "A. Author", affiliation: "Here", orcid: "0000-0002-1825-0097" }, {
      name: "B",
    }],
  };
  const named = manuscriptToMarkdown(manuscriptSkeleton({
    ...source,
    review: { ...review, protocol: { ...review.protocol, manuscript } },
  }));
  assert.match(
    named,
    /^# A title of its own\n\nA\. Author \(Here, ORCID 0000-0002-1825-0097\); B\n/,
  );
  assert.match(text, /^# Incomplete endoscopic .*\n\nTo be written by the authors: names/);
});

Deno.test("figureLegend: number, title, description, file, and abbreviations that the drawing has", () => {
  const legend = figureLegend(figure, 2);
  assert.equal(
    setPassage(legend, numberStyles.reforest).map(({ text }) => text).join(""),
    "Figure 2. A forest. Forest plot of 3 studies. Abbreviations: CI, confidence interval; " +
      "τ², between-study variance. File: figures/forest-x.svg.",
  );
});

Deno.test("manuscriptToMarkdown: signs of Markdown in the data stay signs, P may stand in italics", () => {
  const blocks = [{
    kind: "paragraph",
    parts: [{ quoted: "a*b_c <d>" }, ", ", numbers.find(({ id }) => id === "esd-v-memr.p") ?? ""],
  }] as const;
  const written = manuscriptToMarkdown(
    { kind: "manuscript", title: "T", authors: [{ name: "A" }], blocks },
    numberStyles.wjg,
  );
  assert.equal(written, "# T\n\nA\n\na\\*b\\_c &lt;d\\>, *P* = 0.31\n");
});

Deno.test("setPassage: a digit in a name is not taken for the number behind it", () => {
  const named = (id: string, text: string) => {
    const format = { kind: "count", digits: null, unit: "" } as const;
    return { id, value: Number(text), text, format, result: "results/x.json", pointer: "/x" };
  };
  const parts = [{ quoted: "Kim 2015 (5)" }, " has ", named("a", "5"), " and ", named("b", "5")];
  for (const style of Object.values(numberStyles)) {
    assert.deepEqual(setPassage(parts, style), [
      { text: "Kim 2015 (5) has " },
      { text: "5", number: parts[2] },
      { text: " and " },
      { text: "5", number: parts[4] },
    ]);
  }
});

Deno.test("listed: items stand with commas, and the last with a word", () => {
  const text = (...items: string[]) => listed(items.map((item) => [item])).join("");
  assert.equal(text("a", "b", "c"), "a, b and c");
  assert.equal(text("a", "b"), "a and b");
  assert.equal(text("a"), "a");
  assert.deepEqual(enumerated([["a, x"], ["b, y"]]), ["a, x; b, y"]);
});

Deno.test("recordPassages: the numbers of a passage are told by their ids, in order", () => {
  const found = recordPassages(passages).passages.find(({ id }) => id === "results.esd-v-memr");
  assert.deepEqual(found?.numbers.slice(0, 5), [
    "esd-v-memr.k",
    "esd-v-memr.estimate",
    "esd-v-memr.level",
    "esd-v-memr.lower",
    "esd-v-memr.upper",
  ]);
});
