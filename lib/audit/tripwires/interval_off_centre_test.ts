import assert from "node:assert/strict";
import { valuesOnly } from "../../../tests/fixtures/audited_means.ts";
import { auditedReview } from "../../../tests/fixtures/audited_review.ts";
import { table } from "../../../tests/fixtures/small_protocol.ts";
import { reviewTripwires } from "../review_tripwires.ts";
import type { AnalysisPlan } from "../../analysis/protocol.ts";
import { intervalOffCentre } from "./interval_off_centre.ts";

const columns = ["id", "est", "lo", "up"];
const check = (cells: readonly number[], measure: AnalysisPlan["measure"] = "OR") =>
  intervalOffCentre.check(
    valuesOnly(columns, [["a", ...cells], ["b", 1, 0.5, 2]].map((row) => row), {
      estimate: "est",
      lower: "lo",
      upper: "up",
    }, measure),
  ).alarms.filter(({ studyId }) => studyId === "a");
const mendedOf = (cells: readonly number[], measure?: AnalysisPlan["measure"]) =>
  check(cells, measure).map(({ mended }) =>
    Object.fromEntries(
      mended?.cells.map(({ column, value }) => [column, Number(Number(value).toFixed(3))]) ?? [],
    )
  );

Deno.test("intervalOffCentre: a ratio is centred by its logarithm, a difference as it is", () => {
  assert.deepEqual(check([0.5, 0.25, 1]), []);
  assert.deepEqual(check([0.5, 0.25, 0.75], "MD"), []);
  assert.equal(check([0.51, 0.11, 0.91]).length, 1);
  assert.deepEqual(check([0.51, 0.11, 0.91], "MD"), []);
});

Deno.test("intervalOffCentre: rounding to the printed decimals is allowed for", () => {
  // exp(0.02), exp(0.02 - 0.06), exp(0.02 + 0.06) are 1.02, 0.961, 1.083.
  assert.deepEqual(check([1.02, 0.96, 1.08]), []);
  // Of 0.1 (0.0 to 0.3) the middle could be 0.1 to 0.2.
  assert.deepEqual(check([0.1, 0, 0.3], "MD"), []);
});

Deno.test("intervalOffCentre: two digits exchanged in one number are found and put right", () => {
  // 1.18 (0.90 to 1.54), of Garfinkel 1981 in the data of Hackshaw 1997.
  assert.deepEqual(check([1.18, 0.9, 1.54]), []);
  assert.deepEqual(mendedOf([1.18, 0.9, 5.14]), [{ up: 1.54 }]);
});

Deno.test("intervalOffCentre: of several slips that would do none is the likely one", () => {
  // 2.1 (1.3 to 2.9) with digits exchanged, or 1.2 (-1.3 to 2.9) with a lost sign; rounding is 0.1.
  const declared = auditedReview({
    tables: [table("trials", columns, [["a", 1.2, 1.3, 2.9]])],
    plans: [],
    quantities: {
      trials: [{ quantity: "interval", estimate: "est", lower: "lo", upper: "up", scale: "raw" }],
    },
  });
  assert.deepEqual(intervalOffCentre.check(declared).alarms.map(({ mended }) => mended), [null]);
});

Deno.test("intervalOffCentre: logarithms among ratios, and ratios among differences", () => {
  // exp(0.33) = 1.391, exp(0.11) = 1.116, exp(0.55) = 1.733
  assert.deepEqual(mendedOf([0.33, 0.11, 0.55]), [{ est: 1.391, lo: 1.116, up: 1.733 }]);
  // log 2.1 = 0.742, log 0.5 = -0.693, log 8.8 = 2.175
  assert.deepEqual(mendedOf([2.1, 0.5, 8.8], "MD"), [{ est: 0.742, lo: -0.693, up: 2.175 }]);
  // A lost sign would do as well here: 2 (-0.8 to 5).
  assert.deepEqual(mendedOf([2, 0.8, 5], "MD"), [{}]);
});

Deno.test("intervalOffCentre: what no analysis could compute with still rings where it is declared", () => {
  const declared = (cells: readonly number[]) =>
    auditedReview({
      tables: [table("trials", columns, [["a", ...cells]])],
      plans: [],
      quantities: {
        trials: [{ quantity: "interval", estimate: "est", lower: "lo", upper: "up", scale: "log" }],
      },
    });
  const [outside] = intervalOffCentre.check(declared([3.1, 1.1, 1.6])).alarms;
  assert.equal(outside?.found, "3.1 does not lie between 1.1 and 1.6");
  assert.deepEqual(outside?.mended?.cells.map(({ value }) => value), [1.3]);
  const [logs] = intervalOffCentre.check(declared([-0.2, -0.5, 0.1])).alarms;
  assert.equal(logs?.found, "-0.5 stands among ratios, which are above 0");
  assert.equal(logs?.suspicion, "likely");
  assert.equal(logs?.mended?.words, "the powers of e, if they are logarithms");
});

Deno.test("intervalOffCentre: a mended number that no analysis takes is told in words", () => {
  // Both limits would have to be mended for the estimate to lie between them.
  const review = valuesOnly(columns, [["a", 0.5, 0.25, 0.9], ["b", 1, 0.5, 2]], {
    estimate: "est",
    lower: "lo",
    upper: "up",
  }, "OR");
  const outside = {
    ...intervalOffCentre,
    check: () => ({
      rowsLookedAt: 1,
      reason: null,
      alarms: [{
        ...intervalOffCentre.check(review).alarms[0]!,
        mended: {
          words: "9 in place of 0.5",
          cells: [{ table: "trials", line: 2, column: "est", value: 9 }],
        },
      }],
    }),
  };
  const { alarms: [alarm] } = reviewTripwires(review, [outside]);
  assert.match(alarm?.notComputable ?? "", /found 9; allowed: a number between its limits/);
});
