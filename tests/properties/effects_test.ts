import assert from "node:assert/strict";
import { effectSizes } from "../../lib/effect/effect_sizes.ts";
import type { TwoByTwoRow } from "../../lib/effect/types.ts";
import { poolMantelHaenszel } from "../../lib/model/pool_mantel_haenszel.ts";
import { poolPeto } from "../../lib/model/pool_peto.ts";
import { numbersIn, randomTables, shuffled } from "./random_studies.ts";

const measures = ["OR", "RR", "RD"] as const;
const proportionMeasures = ["PR", "PLN", "PLO", "PAS", "PFT"] as const;

const swapArms = (row: TwoByTwoRow): TwoByTwoRow => ({
  id: row.id,
  eventsTreated: row.eventsControl,
  totalTreated: row.totalControl,
  eventsControl: row.eventsTreated,
  totalControl: row.totalTreated,
});

const swapEvents = (row: TwoByTwoRow): TwoByTwoRow => ({
  ...row,
  eventsTreated: row.totalTreated - row.eventsTreated,
  eventsControl: row.totalControl - row.eventsControl,
});

const tables = randomTables("tables", 300);
const proportions = tables.map(({ id, eventsTreated, totalTreated }) => ({
  id,
  events: eventsTreated,
  total: totalTreated,
}));

Deno.test("effectSizes: swapping the groups flips the sign to the last bit and keeps the variance", () => {
  for (const measure of measures) {
    const original = effectSizes(tables, { measure }).studies;
    const swapped = effectSizes(tables.map(swapArms), { measure }).studies;
    assert.equal(original.length, tables.length);
    original.forEach(({ yi, vi }, i) => {
      assert.equal(swapped[i]!.yi + 0, -yi + 0);
      assert.equal(swapped[i]!.vi, vi);
    });
  }
});

Deno.test("effectSizes: counting non-events instead flips odds ratio, risk difference and logit", () => {
  for (const measure of ["OR", "RD"] as const) {
    const original = effectSizes(tables, { measure }).studies;
    const swapped = effectSizes(tables.map(swapEvents), { measure }).studies;
    original.forEach(({ yi }, i) => assert.ok(Math.abs(swapped[i]!.yi + yi) < 1e-14));
  }
  const logits = effectSizes(proportions, { measure: "PLO" }).studies;
  const others = effectSizes(
    proportions.map((row) => ({ ...row, events: row.total - row.events })),
    { measure: "PLO" },
  ).studies;
  logits.forEach(({ yi }, i) => assert.ok(Math.abs(others[i]!.yi + yi) < 1e-14));
});

Deno.test("effectSizes: the arcsine measures of the complement add up to a right angle", () => {
  for (const measure of ["PAS", "PFT"] as const) {
    const original = effectSizes(proportions, { measure }).studies;
    const others = effectSizes(
      proportions.map((row) => ({ ...row, events: row.total - row.events })),
      { measure },
    ).studies;
    original.forEach(({ yi }, i) => {
      assert.ok(Math.abs(others[i]!.yi + yi - Math.PI / 2) < 1e-14);
    });
  }
});

Deno.test("effectSizes: every study of random tables has a finite effect or a reason", () => {
  const rules = ["only0", "all", "if0all", "none"] as const;
  for (const zeroCells of rules) {
    for (const dropDoubleZero of [false, true]) {
      const answers = [
        ...measures.map((measure) => effectSizes(tables, { measure, zeroCells, dropDoubleZero })),
        ...proportionMeasures.map((measure) => effectSizes(proportions, { measure, zeroCells })),
      ];
      for (const { studies, excluded } of answers) {
        assert.equal(studies.length + excluded.length, tables.length);
        for (const [path, value] of numbersIn(studies)) assert.ok(Number.isFinite(value), path);
        for (const { vi } of studies) assert.ok(vi > 0);
        for (const { reason } of excluded) assert.ok(reason.length > 10);
      }
    }
  }
});

Deno.test("poolMantelHaenszel, poolPeto: any order of the rows gives the same bits", () => {
  const some = tables.slice(0, 40);
  for (let i = 0; i < 10; i++) {
    const other = shuffled(`tables ${i}`, some);
    for (const measure of measures) {
      assert.deepEqual(
        poolMantelHaenszel(other, { measure }),
        poolMantelHaenszel(some, { measure }),
      );
    }
    assert.deepEqual(poolPeto(other), poolPeto(some));
  }
});

Deno.test("poolMantelHaenszel, poolPeto: swapping the groups mirrors the interval", () => {
  const some = tables.slice(0, 40);
  const answers = (rows: readonly TwoByTwoRow[]) => [
    ...measures.map((measure) => poolMantelHaenszel(rows, { measure })),
    poolPeto(rows),
  ];
  const swapped = answers(some.map(swapArms));
  answers(some).forEach((original, i) => {
    const other = swapped[i]!;
    assert(original.kind === "pooled-effect" && other.kind === "pooled-effect");
    assert.ok(Math.abs(other.estimate + original.estimate) < 1e-13);
    assert.ok(Math.abs(other.interval.lower + original.interval.upper) < 1e-13);
    assert.ok(Math.abs(other.heterogeneity.q - original.heterogeneity.q) < 1e-10);
  });
});

Deno.test("poolMantelHaenszel, poolPeto: random small tables give finite numbers or words", () => {
  for (let i = 0; i < 300; i++) {
    const rows = randomTables(`small ${i}`, 1 + i % 4);
    const answers = [
      ...measures.map((measure) => poolMantelHaenszel(rows, { measure })),
      poolPeto(rows),
    ];
    for (const answer of answers) {
      if (answer.kind === "not-estimable") {
        assert.ok(answer.reason.length > 10);
        continue;
      }
      for (const [path, value] of numbersIn(answer)) {
        assert.ok(Number.isFinite(value), `${i}${path}: ${value}`);
      }
      assert.equal(answer.used.length + answer.excluded.length, rows.length);
    }
  }
});
