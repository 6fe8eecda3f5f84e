import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { manuscriptResults } from "../certainty/manuscript_results.ts";
import { manuscriptSkeleton } from "../report/manuscript/manuscript_skeleton.ts";
import { reviewPassages } from "../report/manuscript/review_passages.ts";
import { numberStyles } from "../report/number_styles.ts";
import { reviewNumbers } from "../report/numbers/review_numbers.ts";
import { loadReview } from "./load_review.ts";
import { manuscriptToDocx } from "./manuscript_to_docx.ts";
import { numbersToDocx } from "./numbers_to_docx.ts";

const review = await loadReview("greb2008");
const results = manuscriptResults(review);
const numbers = reviewNumbers(results);
const passages = reviewPassages(review.protocol, results, numbers, { deno: "2.9.6" });
const manuscript = manuscriptSkeleton({ review, results, passages, figures: [], tables: [] });

const plain = (xml: string) =>
  xml.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll(
    "&amp;",
    "&",
  );
function read(bytes: Uint8Array) {
  const files = unzipSync(bytes);
  const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const properties = [
    ...part("docProps/custom.xml").matchAll(
      /name="([^"]*)"><vt:lpwstr>([^<]*)</g,
    ),
  ].map(([, name = "", value = ""]) => [plain(name), plain(value)] as const);
  const fields = [
    ...part("word/document.xml").matchAll(
      /<w:fldSimple w:instr="DOCPROPERTY ([^>]*)">.*?<w:t[^>]*>([^<]*)</g,
    ),
  ].map(([, name = "", text = ""]) => [plain(name).replaceAll('"', ""), plain(text)] as const);
  return { properties: new Map(properties), fields, document: part("word/document.xml") };
}

Deno.test("manuscriptToDocx: every number of the text is a field with the text of its property", async () => {
  for (const style of [numberStyles.reforest, numberStyles.lancet]) {
    const { properties, fields } = read(await manuscriptToDocx(manuscript, style));
    const asked = manuscript.blocks.flatMap((block) =>
      "parts" in block
        ? block.parts.flatMap((part) =>
          typeof part === "object" && "pointer" in part ? [part.id] : []
        )
        : []
    );
    assert.deepEqual(fields.map(([name]) => name), asked);
    for (const [name, text] of fields) assert.equal(properties.get(name), text, name);
  }
});

Deno.test("numbersToDocx: a row and a property for every number", async () => {
  const { properties, document } = read(await numbersToDocx(numbers));
  assert.deepEqual(properties, new Map(numbers.map(({ id, text }) => [id, text])));
  assert.equal(document.match(/<w:tr>|<w:tr /g)?.length, numbers.length + 1);
});

Deno.test("manuscriptToDocx, numbersToDocx: the same bytes again", async () => {
  assert.deepEqual(await manuscriptToDocx(manuscript), await manuscriptToDocx(manuscript));
  assert.deepEqual(await numbersToDocx(numbers), await numbersToDocx(numbers));
});
