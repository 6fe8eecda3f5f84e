// Viechtbauer W. Bias and efficiency of meta-analytic variance estimators in the random-effects model.
// Journal of Educational and Behavioral Statistics 2005; 30: 261-293,
// https://doi.org/10.3102/10769986030003261. Pages as metafor's test of this example names them.
import assert from "node:assert/strict";
import { pool } from "../../lib/model/pool.ts";
import type { StudyEffect } from "../../lib/effect/types.ts";
import { printed, studiesOf } from "./rows_of.ts";

const estimators = ["HS", "HE", "DL", "ML", "REML", "EB", "SJ"] as const;

/** tau2, I2 and H2 of each estimator; the common effect's where tau2 is at 0. */
const columnsOf = (studies: readonly StudyEffect[]) => {
  const all = estimators.map((tau2) => pool(studies, { tau2 }).heterogeneity);
  return [
    printed(all.map(({ tau2 }) => tau2), 3),
    printed(all.map(({ i2FromTau2 }) => i2FromTau2), 2),
    printed(all.map(({ h2FromTau2 }) => h2FromTau2), 2),
  ];
};

Deno.test("Viechtbauer 2005, page 271: seven estimators of tau2 on ten studies", () => {
  const studies = studiesOf(
    [-0.581, 0.530, 0.771, 1.031, 0.553, 0.295, 0.078, 0.573, -0.176, -0.232],
    [0.023, 0.052, 0.060, 0.115, 0.095, 0.203, 0.200, 0.211, 0.051, 0.040],
  );
  assert.deepEqual(columnsOf(studies), [
    ["0.228", "0.148", "0.277", "0.197", "0.223", "0.192", "0.199"],
    ["77.23", "68.80", "80.44", "74.51", "76.84", "74.05", "74.75"],
    ["4.39", "3.21", "5.11", "3.92", "4.32", "3.85", "3.96"],
  ]);
});

Deno.test("Viechtbauer 2005, page 272: seven estimators of tau2 on eighteen studies", () => {
  const studies = studiesOf(
    [
      ...[0.100, -0.162, -0.090, -0.049, -0.046, -0.010, -0.431, -0.261, 0.134],
      ...[0.019, 0.175, 0.056, 0.045, 0.103, 0.121, -0.482, 0.290, 0.342],
    ],
    [
      ...[0.016, 0.015, 0.050, 0.050, 0.032, 0.052, 0.036, 0.024, 0.034],
      ...[0.033, 0.031, 0.034, 0.039, 0.167, 0.134, 0.096, 0.016, 0.035],
    ],
  );
  assert.deepEqual(columnsOf(studies), [
    ["0.010", "0.000", "0.013", "0.013", "0.016", "0.010", "0.025"],
    ["22.93", "0.00", "27.53", "28.45", "32.02", "23.72", "42.67"],
    ["1.30", "1.00", "1.38", "1.40", "1.47", "1.31", "1.74"],
  ]);
});
