import assert from "node:assert/strict";
import { meansReview, scores, scoresWith } from "../../../tests/fixtures/audited_means.ts";
import type { TableQuantity } from "../../table/quantity_types.ts";
import type { Review } from "../../table/review_types.ts";
import { sdOutOfRange } from "./sd_out_of_range.ts";

const scale = (mean: string, sd: string, total: string): TableQuantity => ({
  quantity: "mean",
  column: mean,
  sd,
  total,
  range: [0, 40],
});
const quantities = [scale("m1", "sd1", "n1"), scale("m2", "sd2", "n2")];
const ring = (review: Review) =>
  sdOutOfRange.check(review).alarms.map(({ studyId, columns, suspicion }) => [
    studyId,
    columns.join(" "),
    suspicion,
  ]);

Deno.test("sdOutOfRange: a standard deviation of 0 rings in any analysis of means", () => {
  assert.deepEqual(ring(meansReview(scores)), []);
  assert.deepEqual(ring(meansReview(scoresWith("c", { sd2: 0 }))), [["c", "sd2", "likely"]]);
});

Deno.test("sdOutOfRange: half the people at each end of the scale is the most there can be", () => {
  // Mean 20 on a scale from 0 to 40, 50 people: 20 * sqrt(50 / 49) = 20.203.
  const most = (sd1: number) => meansReview(scoresWith("a", { m1: 20, sd1 }), "SMD", quantities);
  assert.deepEqual(ring(most(20.2)), []);
  assert.deepEqual(ring(most(20.3)), [["a", "sd1 m1", "likely"]]);
  assert.match(
    sdOutOfRange.check(most(20.3)).alarms[0]!.found,
    /from 0 to 40 it is 20\.20 at most$/,
  );
});

Deno.test("sdOutOfRange: near an end of the scale there is less room", () => {
  // Mean 2 on the same scale: sqrt(38 * 2 * 50 / 49) = 8.81; at 2.05 it would be 8.91.
  const near = (sd1: number) => meansReview(scoresWith("a", { m1: 2, sd1 }), "MD", quantities);
  assert.deepEqual(ring(near(8.8)), []);
  assert.deepEqual(ring(near(11)), [["a", "sd1 m1", "likely"]]);
});

Deno.test("sdOutOfRange: twice the mean is much for values that a ratio takes as positive", () => {
  const wide = scoresWith("a", { sd1: 41 });
  assert.deepEqual(ring(meansReview(wide, "ROM")), [["a", "sd1", "possible"]]);
  assert.deepEqual(ring(meansReview(wide, "MD")), []);
  assert.deepEqual(ring(meansReview(scoresWith("a", { sd1: 40 }), "ROM")), []);
});
