import assert from "node:assert/strict";
import { auditedReview, proportion } from "../../../tests/fixtures/audited_review.ts";
import {
  meansReview,
  scores,
  scoresWith,
  valuesOnly,
} from "../../../tests/fixtures/audited_means.ts";
import type { Review } from "../../table/review_types.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import type { CellValue } from "../../table/types.ts";
import { digitSlip } from "./digit_slip.ts";

const groups: readonly CellValue[][] = [
  ["a", 20, 100],
  ["b", 41, 200],
  ["c", 33, 150],
  ["d", 16, 80],
  ["e", 63, 300],
  ["f", 26, 120],
];
const check = (rows: readonly (readonly CellValue[])[]) =>
  digitSlip.check(auditedReview({
    tables: [table("groups", ["id", "events", "total"], rows)],
    plans: [proportion],
  }));
const withRow = (row: CellValue[]) => groups.map((old) => old[0] === row[0] ? row : old);

Deno.test("digitSlip: digits exchanged, and a zero too many", () => {
  const [exchanged] = check(withRow(["d", 61, 80])).alarms;
  assert.deepEqual(exchanged?.mended?.cells.map(({ column, value }) => [column, value]), [
    ["events", 16],
  ]);
  const [zero] = check(withRow(["c", 33, 1500])).alarms;
  assert.deepEqual(zero?.mended?.cells.map(({ column, value }) => [column, value]), [
    ["total", 150],
  ]);
});

Deno.test("digitSlip: says nothing of groups that agree, nor of one far away that no slip explains", () => {
  assert.deepEqual(check(groups).alarms, []);
  assert.deepEqual(check(withRow(["d", 77, 80])).alarms, []);
  assert.equal(check(groups).rowsLookedAt, 6);
});

Deno.test("digitSlip: four groups are too few to show where the others lie", () => {
  assert.deepEqual(check(withRow(["d", 61, 80]).slice(0, 4)).alarms, []);
});

Deno.test("digitSlip: the decimal point of a mean, and of an effect as given", () => {
  const mended = (review: Review) =>
    digitSlip.check(review).alarms.map((alarm) =>
      alarm.mended?.cells.map(({ column, value }) => [column, value])
    );
  assert.deepEqual(mended(meansReview(scores)), []);
  assert.deepEqual(mended(meansReview(scoresWith("d", { m2: 2.11 }))), [[["m2", 21.1]]]);
  const given = (yi: number) =>
    valuesOnly(
      ["id", "yi", "se"],
      [...[-0.52, -0.41, -0.6, -0.47, -0.55].map((y, i) => [`t${i}`, y, 0.15]), ["x", yi, 0.15]],
      { yi: "yi", sei: "se" },
      "HR",
    );
  assert.deepEqual(mended(given(-5.1)), [[["yi", -0.51]]]);
  assert.deepEqual(mended(given(-0.51)), []);
});

Deno.test("digitSlip: of many studies one is farther away by chance", () => {
  // Effects of 0 with a standard error of 1, and one 3.2 away: 3 is the limit for few studies, 3.48
  // for 100, the point that 0.05 / 200 of a normal distribution exceed.
  const near = (k: number) =>
    valuesOnly(
      ["id", "yi", "se"],
      [...Array.from({ length: k - 1 }, (_, i) => [`t${i}`, 0, 1]), ["x", 3.6, 1]],
      { yi: "yi", sei: "se" },
      "MD",
    );
  const found = (k: number) => digitSlip.check(near(k)).alarms.length;
  assert.deepEqual([found(20), found(300)], [1, 0]);
});
