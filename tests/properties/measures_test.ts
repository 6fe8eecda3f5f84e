import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import type { MatchedRow, MeansRow, Measure, RowOf, TwoRatesRow } from "../../lib/effect/types.ts";
import { measureFacts } from "../../lib/measure/measure_facts.ts";
import { backTransform } from "../../lib/model/back_transform.ts";
import { seededRandom } from "../../lib/numeric/random.ts";
import { shuffled } from "./random_studies.ts";

const random = seededRandom("measures");
const between = (lower: number, upper: number) => lower + (upper - lower) * random();
const whole = (most: number) => Math.floor(between(0, most + 1));
const id = (i: number) => `s${String(i).padStart(3, "0")}`;
const times = <T>(make: (i: number) => T) => Array.from({ length: 200 }, (_, i) => make(i));

const means: readonly MeansRow[] = times((i) => ({
  id: id(i),
  meanTreated: between(-5, 40),
  sdTreated: i % 20 === 0 ? 0 : 10 ** between(-6, 6),
  totalTreated: 1 + whole(60),
  meanControl: between(-5, 40),
  sdControl: 10 ** between(-6, 6),
  totalControl: 1 + whole(3),
}));
const matched: readonly MatchedRow[] = means.map((row) => ({
  id: row.id,
  meanAfter: row.meanTreated,
  sdAfter: row.sdTreated,
  meanBefore: row.meanControl,
  sdBefore: row.sdControl,
  total: row.totalTreated,
  correlation: between(-1, 1),
}));
const rates: readonly TwoRatesRow[] = times((i) => ({
  id: id(i),
  eventsTreated: whole(4),
  timeTreated: i % 30 === 0 ? 0 : 10 ** between(-3, 6),
  eventsControl: whole(4),
  timeControl: 10 ** between(-3, 6),
}));

const rowsOf = {
  means,
  matched,
  "two-rates": rates,
  rate: rates.map((row) => ({ id: row.id, events: row.eventsTreated, time: row.timeTreated })),
  correlation: matched.map(({ id, correlation, total }) => ({ id, correlation, total })),
  generic: means.map(({ id, meanTreated, sdControl }) => ({ id, yi: meanTreated, vi: sdControl })),
  "log-rank": means.map((row) => ({
    id: row.id,
    observedMinusExpected: row.meanTreated,
    variance: row.sdControl,
  })),
} as const;

const cases = Object.entries(measureFacts).flatMap(([code, { rows }]) =>
  rows === "proportion" || rows === "two-by-two"
    ? []
    : [[code as Measure, rowsOf[rows] as readonly RowOf<Measure>[]] as const]
);

Deno.test("effectSizes: every row of every measure has a finite effect or a reason", () => {
  for (const [measure, rows] of cases) {
    const { studies, excluded } = effectSizes(rows, { measure });
    assert.equal(studies.length + excluded.length, rows.length, measure);
    assert.ok(studies.length > 20, measure);
    for (const { yi, vi } of studies) assert.ok(Number.isFinite(yi) && vi > 0 && vi < Infinity);
    for (const { reason } of excluded) assert.ok(reason.length > 20, measure);
  }
});

Deno.test("effectSizes: any order of the rows gives the same bits, for every measure", () => {
  for (const [measure, rows] of cases) {
    const other = shuffled(`order ${measure}`, rows);
    assert.deepEqual(effectSizes(other, { measure }), effectSizes(rows, { measure }), measure);
  }
});

Deno.test("backTransform: stays in the range of every measure, and keeps the order of effects", () => {
  for (const [measure, rows] of cases) {
    const [lowest, highest] = measureFacts[measure].range;
    const values = effectSizes(rows, { measure }).studies.map((study) => study.yi).sort((a, b) =>
      a - b
    );
    const back = values.map((value) => backTransform(value, measure, { ni: 20 }));
    back.forEach((value, i) => {
      assert.ok(value >= lowest && value <= highest, measure);
      if (i > 0) assert.ok(value >= back[i - 1]!, measure);
    });
  }
});

Deno.test("effectSizes: units of measurement scale MD and MC and cancel in SMD, ROM, VR and CVR", () => {
  const scaled = means.map((row) => ({
    ...row,
    meanTreated: 8 * row.meanTreated,
    sdTreated: 8 * row.sdTreated,
    meanControl: 8 * row.meanControl,
    sdControl: 8 * row.sdControl,
  }));
  for (const measure of ["SMD", "SMD1", "SMDH", "ROM", "VR", "CVR", "MD"] as const) {
    const there = effectSizes(means, { measure }).studies;
    const other = effectSizes(scaled, { measure }).studies;
    const factor = measure === "MD" ? 8 : 1;
    assert.deepEqual(other.map((study) => study.id), there.map((study) => study.id));
    other.forEach(({ yi, vi }, i) => {
      const size = Math.max(1, Math.abs(there[i]!.yi));
      assert.ok(Math.abs(yi - factor * there[i]!.yi) <= 1e-12 * factor * size, measure);
      assert.ok(Math.abs(vi / (factor ** 2 * there[i]!.vi) - 1) <= 1e-12, measure);
    });
  }
});
