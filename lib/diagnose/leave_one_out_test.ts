import assert from "node:assert/strict";
import { effectSizes } from "../effect/effect_sizes.ts";
import { pool } from "../model/pool.ts";
import { cumulative } from "./cumulative.ts";
import { influence } from "./influence.ts";
import { leaveOneOut } from "./leave_one_out.ts";

const studies = [
  { id: "c", yi: -0.9, vi: 0.04 },
  { id: "a", yi: 0.1, vi: 0.1 },
  { id: "d", yi: 0.7, vi: 0.3 },
  { id: "b", yi: 0.4, vi: 0.02 },
];

/** Log risk ratios of the BCG trials and their variances: escalc("RR", dat.bcg). */
const bcgEffects = effectSizes(
  [
    [4, 123, 11, 139],
    [6, 306, 29, 303],
    [3, 231, 11, 220],
    [62, 13598, 248, 12867],
    [33, 5069, 47, 5808],
    [180, 1541, 372, 1451],
    [8, 2545, 10, 629],
    [505, 88391, 499, 88391],
    [29, 7499, 45, 7277],
    [17, 1716, 65, 1665],
    [186, 50634, 141, 27338],
    [5, 2498, 3, 2341],
    [27, 16913, 29, 17854],
  ].map(([eventsTreated = 0, totalTreated = 0, eventsControl = 0, totalControl = 0], i) => ({
    id: String(i).padStart(2, "0"),
    eventsTreated,
    totalTreated,
    eventsControl,
    totalControl,
  })),
  { measure: "RR" },
).studies.map(({ yi, vi }) => [yi, vi] as const);

Deno.test("leaveOneOut: each line is the result of the other studies", () => {
  const { all, without } = leaveOneOut(studies);
  assert.deepEqual(all, pool(studies));
  assert.deepEqual(without.map((line) => line.id), ["a", "b", "c", "d"]);
  for (const line of without) {
    const rest = pool(studies.filter((study) => study.id !== line.id));
    assert.equal(line.estimate, rest.estimate);
    assert.deepEqual(line.interval, rest.interval);
    assert.equal(line.k, 3);
  }
});

Deno.test("leaveOneOut: the order of the rows does not matter", () => {
  assert.deepEqual(leaveOneOut(studies), leaveOneOut([...studies].reverse()));
});

Deno.test("leaveOneOut: one study is refused", () => {
  assert.throws(() => leaveOneOut(studies.slice(0, 1)), /found 1; allowed: two or more/);
});

Deno.test("cumulative: the last line is the result of all studies, ties go by id", () => {
  const ordered = studies.map((study) => ({ ...study, order: study.id === "c" ? 1 : 2 }));
  const { steps } = cumulative(ordered);
  assert.deepEqual(steps.map((step) => step.id), ["c", "a", "b", "d"]);
  assert.equal(steps[3]?.estimate, pool(studies).estimate);
  assert.equal(steps[0]?.estimate, -0.9);
  assert.deepEqual(cumulative([...ordered].reverse()), cumulative(ordered));
});

Deno.test("cumulative: a study without a place is named", () => {
  const bad = [{ id: "a", yi: 0, vi: 1, order: NaN }, { id: "b", yi: 0, vi: 1, order: 2 }];
  assert.throws(() => cumulative(bad, {}, "year"), /year: found no finite number for a;/);
});

Deno.test("influence: under a common effect leaving out follows from the weights alone", () => {
  const { all, studies: lines } = influence(studies, { model: "common" });
  for (const line of lines) {
    const { yi, vi } = studies.find((study) => study.id === line.id)!;
    const residual = yi - all.estimate;
    // Classical identities of weighted least squares with known variances (Belsley et al. 1980).
    const close = (found: number, expected: number) =>
      assert.ok(Math.abs(found - expected) <= 1e-11 * Math.max(1, Math.abs(expected)));
    close(line.covR, 1 / (1 - line.hat));
    close(line.rstudent, residual / Math.sqrt(vi * (1 - line.hat)));
    close(line.cookD, (residual ** 2 / vi) * line.hat / (1 - line.hat) ** 2);
    close(line.dffits, residual / Math.sqrt(vi) * Math.sqrt(line.hat) / (1 - line.hat));
  }
});

Deno.test("influence: under Hartung-Knapp the residual's variance has the factor, as metafor 3.8", () => {
  // rstudent(rma(yi, vi, data = escalc("RR", dat.bcg), test = "knha"))$z[1], metafor 3.8-1
  const bcg = bcgEffects.map(([yi, vi], i) => ({
    id: `trial ${String(i + 1).padStart(2, "0")}`,
    yi,
    vi,
  }));
  const { studies: lines } = influence(bcg, { interval: "hartung-knapp" });
  assert.ok(Math.abs(lines[0]!.rstudent - -0.213598) < 5e-7);
});

Deno.test("influence: weights of one's own are refused", () => {
  const weights = { a: 1, b: 2, c: 3, d: 4 };
  assert.throws(() => influence(studies, { weights }), /weights: found one for each id; allowed/);
});

Deno.test("influence: a wild study is marked, and alike studies are not", () => {
  const alike = Array.from({ length: 8 }, (_, i) => ({ id: `s${i}`, yi: 0.01 * (i % 3), vi: 0.1 }));
  assert.ok(influence(alike).studies.every((line) => !line.influential));
  const { studies: lines } = influence([...alike, { id: "wild", yi: 6, vi: 0.1 }]);
  assert.deepEqual(lines.filter((line) => line.influential).map((line) => line.id), ["wild"]);
});
