import assert from "node:assert/strict";
import { auditedReview, wide, wideColumns } from "../../tests/fixtures/audited_review.ts";
import { table } from "../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../table/types.ts";
import { loadReview } from "../io/load_review.ts";
import { readFolder } from "../io/read_folder.ts";
import { projectRoot } from "../io/project_root.ts";
import { parseReview } from "../table/parse_review.ts";
import { reviewTripwires } from "./review_tripwires.ts";

/** Made-up trials with a shared control group, the same numbers twice and two cohorts of one place. */
const slips = (rows: readonly (readonly CellValue[])[]) =>
  auditedReview({
    tables: [table("trials", [...wideColumns, "from", "to", "place", "authors"], rows)],
    plans: [wide],
    quantities: {
      trials: [{
        quantity: "cohort",
        start: "from",
        end: "to",
        place: "place",
        authors: "authors",
      }],
    },
  });
const trials: readonly (readonly CellValue[])[] = [
  ["Kim 2001", 2, 20, 5, 21, "1999", "2000", "Seoul", "Kim"],
  ["Smith 2001b", 2, 23, 7, 21, "1999", "2000", "Leeds", "Smith"],
  ["Smith 2001a", 4, 22, 7, 21, "1998", "2000", "York", "Smith"],
  ["Lee 2004", 2, 20, 5, 21, "1999", "2000", "Busan", "Lee"],
  ["Kim 2002", 3, 20, 4, 21, "2000", "2001", "Seoul", "Kim"],
];

Deno.test("reviewTripwires: moved rows give the same alarms, of the same studies", () => {
  const said = (rows: readonly (readonly CellValue[])[]) =>
    reviewTripwires(slips(rows)).alarms.map(({ rule, studyId, mended, consequences }) => ({
      rule,
      studyId,
      words: mended?.words,
      consequences,
    })).sort((a, b) => a.rule < b.rule ? -1 : 1);
  const forward = said(trials);
  assert.deepEqual(forward.map(({ rule, studyId }) => [rule, studyId]), [
    ["duplicate-rows", "Lee 2004"],
    ["overlapping-cohorts", "Kim 2002"],
    ["shared-control", "Smith 2001b"],
  ]);
  assert.deepEqual(said([...trials].reverse()), forward);
  assert.deepEqual(said([...trials.slice(2), ...trials.slice(0, 2)]), forward);
});

Deno.test("reviewTripwires: rows in the opposite order give the same alarms and counts", async () => {
  for (const name of ["rectal-net", "pagliaro1992", "bcg"]) {
    const review = await loadReview(name);
    const tables = Object.fromEntries(
      Object.values(review.tables).map((one) => [one.name, {
        ...one,
        rows: [...one.rows].reverse(),
      }]),
    );
    assert.deepEqual(reviewTripwires({ ...review, tables }), reviewTripwires(review), name);
  }
});

Deno.test("answers.json: an answer in the folder of a review reaches its alarm", async () => {
  const files = new Map(await readFolder(`${projectRoot()}/data/pagliaro1992`));
  const answer = {
    rule: "arm-swap",
    table: "pagliaro1992",
    row: { study: 9, treatment: "beta-blockers" },
    answer: "Made up for a test.",
    source: "Nowhere",
    by: "A. Author",
    date: "2026-11-22",
  };
  files.set("answers.json", new TextEncoder().encode(JSON.stringify({ answers: [answer] })));
  const { alarms, unanswered, stale, inputs } = reviewTripwires(
    parseReview("pagliaro1992", files),
  );
  assert.deepEqual(alarms.map((alarm) => alarm.answer), [answer]);
  assert.deepEqual([unanswered, stale], [0, []]);
  assert.deepEqual(inputs, [
    "answers.json",
    "datapackage.json",
    "pagliaro1992.csv",
    "published/claims.csv",
  ]);
});
