import assert from "node:assert/strict";
import { valuesOnly } from "../../../tests/fixtures/audited_means.ts";
import { withCells } from "../../analysis/with_cells.ts";
import type { AnalysisPlan } from "../../analysis/protocol.ts";
import { scaleSlip } from "./scale_slip.ts";
import { signReversal } from "./sign_reversal.ts";
import { varianceOutlier } from "./variance_outlier.ts";

// Log hazard ratios near -0.5.
const effects: readonly (readonly [string, number, number])[] = [
  ["a", -0.52, 0.14],
  ["b", -0.41, 0.17],
  ["c", -0.6, 0.16],
  ["d", -0.47, 0.21],
  ["e", -0.55, 0.19],
  ["f", -0.5, 0.15],
];
const review = (
  change: readonly [string, number, number] = effects[0]!,
  measure: AnalysisPlan["measure"] = "HR",
) =>
  valuesOnly(
    ["id", "yi", "se"],
    effects.map((row) => row[0] === change[0] ? change : row),
    { yi: "yi", sei: "se" },
    measure,
  );
const mendedOf = (rule: typeof scaleSlip, of: ReturnType<typeof review>) =>
  rule.check(of).alarms.map(({ studyId, mended }) => [
    studyId,
    ...(mended?.cells.map(({ column, value }) => `${column} ${Number(value).toFixed(2)}`) ?? []),
  ]);

Deno.test("signReversal, scaleSlip, varianceOutlier: nothing rings where the effects agree", () => {
  for (const rule of [signReversal, scaleSlip, varianceOutlier]) {
    assert.deepEqual(rule.check(review()).alarms, []);
    assert.equal(rule.check(review()).rowsLookedAt, 6);
  }
});

Deno.test("signReversal: the sign of an effect as given", () => {
  assert.deepEqual(mendedOf(signReversal, review(["c", 0.6, 0.16])), [["c", "yi -0.60"]]);
});

Deno.test("signReversal: a printed ratio is inverted with its limits, and a correlation changes sign", () => {
  const ratios = [0.5, 0.55, 0.6, 0.52, 0.58, 2].map((ratio, i) => [
    `t${i}`,
    ratio,
    ratio / 1.4,
    ratio * 1.4,
  ]);
  const printed = valuesOnly(["id", "est", "lo", "up"], ratios, {
    estimate: "est",
    lower: "lo",
    upper: "up",
  }, "OR");
  // 1 / 2 = 0.5, 1 / 2.8 = 0.357, 1.4 / 2 = 0.7
  assert.deepEqual(mendedOf(signReversal, printed), [["t5", "est 0.50", "lo 0.36", "up 0.70"]]);
  const correlations = [0.3, 0.35, 0.4, 0.32, -0.36].map((r, i) => [`t${i}`, r, 120]);
  const values = { correlation: "r", total: "n" };
  const correlated = valuesOnly(["id", "r", "n"], correlations, values, "ZCOR");
  assert.deepEqual(mendedOf(signReversal, correlated), [["t4", "r 0.36"]]);
});

Deno.test("scaleSlip: a hazard ratio where its logarithm is asked for", () => {
  // exp(-0.47) = 0.625
  assert.deepEqual(mendedOf(scaleSlip, review(["d", 0.625, 0.21])), [["d", "yi -0.47"]]);
  assert.equal(scaleSlip.check(review(["d", 0.625, 0.21], "MD")).rowsLookedAt, 0);
  assert.deepEqual(scaleSlip.check(review(["d", 6.25, 0.21])).alarms, []);
});

Deno.test("varianceOutlier: a variance in the place of a standard error, and a decimal point", () => {
  // 0.15 squared is 0.0225.
  assert.deepEqual(mendedOf(varianceOutlier, review(["f", -0.5, 0.0225])), [["f", "se 0.15"]]);
  assert.deepEqual(mendedOf(varianceOutlier, review(["f", -0.5, 1.5])), [["f", "se 0.15"]]);
});

Deno.test("varianceOutlier: variances have cells of their own", () => {
  const rows = effects.map(([id, yi, se]) => [id, yi, id === "b" ? se : se ** 2]);
  const variances = valuesOnly(["id", "yi", "v"], rows, { yi: "yi", vi: "v" }, "HR");
  const [alarm] = varianceOutlier.check(variances).alarms;
  assert.equal(alarm?.studyId, "b");
  const mended = withCells(variances.tables, alarm!.mended!.cells)["trials"]!.rows[1]!;
  assert.equal(Number(mended.values["v"]).toFixed(4), "0.0289"); // 0.17 squared
});
