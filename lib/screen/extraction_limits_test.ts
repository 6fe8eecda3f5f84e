import assert from "node:assert/strict";
import { loadReview } from "../io/load_review.ts";
import { extractionLimits } from "./extraction_limits.ts";
import { reviewExtractions } from "./review_extractions.ts";

Deno.test("extractionLimits: each column of numbers once, by the title in the data dictionary", async () => {
  const review = await loadReview("rectal-net");
  const fields = extractionLimits(review, reviewExtractions(review));
  assert.ok(!("kind" in fields));
  assert.deepEqual(fields.map(({ id, title }) => [id, title]), [
    ["agreement-a-resection-n-resected", "Resection: Resections, A against B"],
    ["agreement-a-resection-n-incomplete", "Resection: Incomplete, A against B"],
    ["agreement-a-salvage-n-salvage", "Salvage: Salvage treatments, A against B"],
    ["agreement-a-salvage-n-residual", "Salvage: Residual tumour, A against B"],
    ["agreement-a-recurrence-events", "Recurrence: Recurrences, A against B"],
    ["agreement-a-recurrence-total", "Recurrence: Followed, A against B"],
  ]);
  // By hand, from both files: 418 against 421 cases, and 59 against 38.
  const differing = fields[0]?.points.filter(({ difference }) => difference !== 0)
    .map(({ studyId, first, second }) => [studyId, first, second]);
  assert.deepEqual(differing?.map(([studyId]) => studyId), ["chenwj2015", "ito2024"]);
  assert.deepEqual(differing?.[1], ["ito2024", 418, 421]);
  assert.ok(fields.every(({ inputs }) => inputs.length > 0));
});

Deno.test("extractionLimits: a review that was extracted once says so", async () => {
  const review = await loadReview("bcg");
  const fields = extractionLimits(review, reviewExtractions(review));
  assert.ok("kind" in fields);
  assert.match(fields.reason, /\S/);
  assert.deepEqual(fields.inputs, []);
});
