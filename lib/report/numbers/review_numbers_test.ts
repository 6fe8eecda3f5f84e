import assert from "node:assert/strict";
import { valuesReview } from "../../../tests/fixtures/values_review.ts";
import { registeredReview } from "../../../tests/fixtures/registered_review.ts";
import { manuscriptResults } from "../../certainty/manuscript_results.ts";
import { listReviews } from "../../io/list_reviews.ts";
import { loadReview } from "../../io/load_review.ts";
import type { Review } from "../../table/review_types.ts";
import { printNumber } from "./print_number.ts";
import { type ManuscriptResults, reviewNumbers } from "./review_numbers.ts";

/** Files of `results/` as the notebooks store them, by name. */
function storedResults(results: ManuscriptResults): ReadonlyMap<string, unknown> {
  const files: [string, unknown][] = [
    ...results.analyses.map((result): [string, unknown] => [result.id, result]),
    ["prisma-flow", results.flow],
    ["extractions", results.extractions],
    ["risk-of-bias", results.riskOfBias],
    ["leave-one-out-ranges", results.leaveOneOut],
    ...results.smallStudy.map(({ set, effects }): [string, unknown] => [
      `small-study-${set.id}`,
      effects,
    ]),
    ...results.multiverses.flatMap((answer): [string, unknown][] =>
      "id" in answer ? [[`multiverse-${answer.id}`, answer]] : []
    ),
    ["summary-of-findings", results.certainty],
  ];
  return new Map(
    files.map(([name, result]) => [`results/${name}.json`, JSON.parse(JSON.stringify(result))]),
  );
}

/** RFC 6901, section 4, written apart from the library. */
function follow(document: unknown, pointer: string): unknown {
  return pointer.split("/").slice(1).reduce<unknown>(
    (value, token) => {
      const key = token.replace(/~1/g, "/").replace(/~0/g, "~");
      return (value as Record<string, unknown>)[key];
    },
    document,
  );
}

const reviews: Review[] = [
  ...await Promise.all((await listReviews()).map((name) => loadReview(name))),
  valuesReview,
  registeredReview({
    deviations: [{
      kind: "changed",
      analysis: "tuberculosis",
      choice: "tau2",
      registered: "REML",
      inForce: "DL",
      why: "Made up for a test.",
      by: "A tester",
      date: "2026-11-22",
      timing: "before seeing the data",
    }],
  }),
];

for (const [index, review] of reviews.entries()) {
  const name = `${review.name}${index === reviews.length - 1 ? ", registered" : ""}`;
  const results = manuscriptResults(review);
  const numbers = reviewNumbers(results);

  Deno.test(`reviewNumbers: each pointer leads to its number in the stored JSON (${name})`, () => {
    const files = storedResults(results);
    for (const { id, value, result, pointer } of numbers) {
      assert.ok(files.has(result), `${id}: ${result}`);
      assert.equal(follow(files.get(result), pointer), value, `${id}: ${pointer}`);
    }
  });

  Deno.test(`reviewNumbers: ids are unique, sorted, and safe in every export (${name})`, () => {
    const ids = numbers.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(ids, [...ids].sort());
    const starts = new Set(
      ids.flatMap((id) =>
        id.split(".").slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join("."))
      ),
    );
    assert.deepEqual(ids.filter((id) => starts.has(id)), []);
    for (const id of ids) assert.match(id, /^[\p{L}\p{M}\p{N}_~-]+(\.[\p{L}\p{M}\p{N}_~-]+)+$/u);
  });

  Deno.test(`reviewNumbers: every text is its value printed, and holds a digit (${name})`, () => {
    for (const { id, value, text, format } of numbers) {
      assert.ok(Number.isFinite(value), id);
      assert.equal(printNumber(value, format), text, id);
      assert.match(text, /\d/, id);
    }
  });
}

Deno.test("reviewNumbers: an id that two numbers would have is refused by name", () => {
  const [review] = reviews;
  assert.ok(review);
  const results = manuscriptResults(review);
  const twice = { ...results, analyses: [...results.analyses, ...results.analyses] };
  assert.throws(() => reviewNumbers(twice), /tuberculosis\.estimate/);
});
