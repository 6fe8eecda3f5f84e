import assert from "node:assert/strict";
import {
  meansReview,
  scores,
  scoresWith,
  valuesOnly,
} from "../../../tests/fixtures/audited_means.ts";
import { withCells } from "../../analysis/with_cells.ts";
import type { Review } from "../../table/review_types.ts";
import type { Tripwire } from "../types.ts";
import { sdAsSe } from "./sd_as_se.ts";
import { sdOutlier } from "./sd_outlier.ts";
import { seAsSd } from "./se_as_sd.ts";

const rules = [seAsSd, sdAsSe, sdOutlier];
/** Rule, study and mended cells (to three digits) of every alarm of the three rules. */
const ring = (review: Review) =>
  rules.flatMap((rule: Tripwire) =>
    rule.check(review).alarms.map(({ rule: code, studyId, mended }) => [
      code,
      studyId,
      Object.fromEntries(
        mended?.cells.map(({ column, value }) => [column, Number(Number(value).toPrecision(3))]) ??
          [],
      ),
    ])
  );

Deno.test("seAsSd: nothing rings where the standard deviations agree", () => {
  assert.deepEqual(ring(meansReview(scores)), []);
  assert.equal(seAsSd.check(meansReview(scores)).rowsLookedAt, 6);
});

Deno.test("seAsSd: standard errors in both arms are found, and the root of n times them is back", () => {
  // 5.0 / 10 and 4.6 / 10, of 100 people.
  const slip = meansReview(scoresWith("e", { sd1: 0.5, sd2: 0.46 }));
  assert.deepEqual(ring(slip), [["se-as-sd", "e", { sd1: 5, sd2: 4.6 }]]);
  const [alarm] = seAsSd.check(slip).alarms;
  assert.equal(alarm?.suspicion, "possible");
  assert.match(alarm?.found ?? "", /^the standard deviations 0\.500 and 0\.460 of 100 and 100/);
  const mended = withCells(slip.tables, alarm!.mended!.cells)["trials"]?.rows;
  assert.deepEqual(mended, meansReview(scores).tables["trials"]?.rows);
});

Deno.test("seAsSd: a standard error in one arm only is likely, by the other arm", () => {
  // 4.8 / 9, of 81 people.
  const slip = meansReview(scoresWith("d", { sd1: 0.533 }));
  assert.deepEqual(ring(slip), [["se-as-sd", "d", { sd1: 4.8 }]]);
  assert.equal(seAsSd.check(slip).alarms[0]?.suspicion, "likely");
});

Deno.test("sdAsSe: standard deviations multiplied by the root of n", () => {
  // 4.4 * 8 and 4.7 * 8, of 64 people.
  const slip = meansReview(scoresWith("b", { sd1: 35.2, sd2: 37.6 }));
  assert.deepEqual(ring(slip), [["sd-as-se", "b", { sd1: 4.4, sd2: 4.7 }]]);
});

Deno.test("sdOutlier: variances, a decimal point, and what no slip explains", () => {
  // 5.5 and 5.8 squared; 49 people, whose root is 7.
  assert.deepEqual(ring(meansReview(scoresWith("f", { sd1: 30.25, sd2: 33.64 }))), [
    ["sd-outlier", "f", { sd1: 5.5, sd2: 5.8 }],
  ]);
  assert.deepEqual(
    ring(meansReview(scoresWith("c", { sd2: 53 }))),
    [
      ["sd-outlier", "c", { sd2: 5.3 }],
    ].map((found) => found),
  );
  assert.deepEqual(ring(meansReview(scoresWith("a", { sd1: 900, sd2: 2 }))), [
    ["sd-outlier", "a", {}],
  ]);
});

Deno.test("seAsSd: standard deviations of other scales are in line with their means", () => {
  // The same trials in units a thousand times smaller: 5.2 becomes 5200.
  const units = scores.map((row, i) =>
    row.map((cell, j) => i % 2 === 1 && [1, 2, 4, 5].includes(j) ? Number(cell) * 1000 : cell)
  );
  assert.deepEqual(ring(meansReview(units)), []);
  const slip = units.map((row) => row[0] === "e" ? ["e", 20.6, 0.5, 100, 22.9, 0.46, 100] : row);
  assert.deepEqual(ring(meansReview(slip)), [["se-as-sd", "e", { sd1: 5, sd2: 4.6 }]]);
});

Deno.test("seAsSd: five people on a side have wide chance, and four trials show nothing", () => {
  const small = scores.map((row) => [row[0]!, row[1]!, row[2]!, 5, row[4]!, row[5]!, 5]);
  const halved = small.map((row) => row[0] === "b" ? ["b", 19.2, 2, 5, 21.4, 2.1, 5] : row);
  assert.deepEqual(ring(meansReview(halved)), []);
  const slip = scoresWith("d", { sd1: 0.533 }).slice(1, 5);
  assert.deepEqual(ring(meansReview(slip)), []);
});

Deno.test("sdAsSe: rows with standard errors are mended in their own cells", () => {
  // All trials give standard errors, but trial e gives its standard deviations, 5.0 and 4.6.
  const rows = scores.map(([id, m1, sd1, n1, m2, sd2, n2]) =>
    id === "e" ? [id, m1!, sd1!, n1!, m2!, sd2!, n2!] : [
      id!,
      m1!,
      Number(sd1) / Math.sqrt(Number(n1)),
      n1!,
      m2!,
      Number(sd2) / Math.sqrt(Number(n2)),
      n2!,
    ]
  );
  const review = valuesOnly(["id", "m1", "se1", "n1", "m2", "se2", "n2"], rows, {
    meanTreated: "m1",
    seTreated: "se1",
    totalTreated: "n1",
    meanControl: "m2",
    seControl: "se2",
    totalControl: "n2",
  }, "MD");
  assert.deepEqual(ring(review), [["sd-as-se", "e", { se1: 0.5, se2: 0.46 }]]);
});
