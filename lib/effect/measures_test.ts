import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { Measure } from "../measure/types.ts";
import { effectSizes } from "./effect_sizes.ts";
import { hedgesCorrection } from "./hedges_correction.ts";
import { measures } from "./measures.ts";
import type { RowOf } from "./types.ts";

const effect = <M extends Measure>(measure: M, row: Omit<RowOf<M>, "id">) =>
  effectSizes([{ id: "a", ...row } as unknown as RowOf<M>], { measure });

/** Effect and variance against R 4.2.2, metafor 3.8-1, `escalc()`. */
function meets<M extends Measure>(measure: M, row: Omit<RowOf<M>, "id">, yi: number, vi: number) {
  const { studies: [study] } = effect(measure, row);
  assert.ok(study, measure);
  if (yi === 0) assert.ok(Math.abs(study.yi) < 1e-15);
  else assertNear(study.yi, yi, 1e-13, `${measure} yi`);
  assertNear(study.vi, vi, 1e-13, `${measure} vi`);
}

const table = (a: number, n1: number, c: number, n2: number) => ({
  eventsTreated: a,
  totalTreated: n1,
  eventsControl: c,
  totalControl: n2,
});

// escalc(m, m1i = 26, sd1i = 5.2, m2i = 22.4, sd2i = 4.1, ni = 18, ri = 0.63); metafor standardises SMCR
// by sd1i, which is the first measurement here, so that the two measurements change places.
Deno.test("effectSizes: changes of matched measurements as metafor has them", () => {
  const after = { meanAfter: 26, sdAfter: 5.2, meanBefore: 22.4, sdBefore: 4.1 };
  const rest = { total: 18, correlation: 0.63 };
  meets("MC", { ...after, ...rest }, 3.60000000000000142, 0.94371111111111128);
  meets("SMCC", { ...after, ...rest }, 0.834258789179460725, 0.074888547981199441);
  const turned = { meanAfter: 22.4, sdAfter: 4.1, meanBefore: 26, sdBefore: 5.2 };
  meets("SMCR", { ...turned, ...rest }, -0.661231042347832143, 0.053256291426788907);
});

// escalc(m, m1i = 12.5, sd1i = 3.1, n1i = 14, m2i = 10.1, sd2i = 4.4, n2i = 11)
Deno.test("effectSizes: differences and ratios of two groups' means as metafor has them", () => {
  const row = {
    meanTreated: 12.5,
    sdTreated: 3.1,
    totalTreated: 14,
    meanControl: 10.1,
    sdControl: 4.4,
    totalControl: 11,
  };
  meets("MD", row, 2.4000000000000004, 2.4464285714285716);
  meets("SMD", row, 0.62361125101442838, 0.17011548218549793);
  meets("SMD1", row, 0.50331578621077477, 0.17385251600352464);
  meets("VR", row, -0.361740890971576523, 0.088461538461538466);
});

// escalc(m, xi = 7, ti = 312.5); escalc(m, xi = 0, ti = 40); escalc(m, x1i = 0, t1i = 88, x2i = 6, t2i = 120.5)
Deno.test("effectSizes: rates as metafor has them, an increment in the events only", () => {
  meets("IR", { events: 7, time: 312.5 }, 0.0224, 7.168e-5);
  meets("IR", { events: 0, time: 40 }, 0.0125, 0.0003125);
  meets("IRLN", { events: 7, time: 312.5 }, -3.79869432012114272, 0.14285714285714285);
  meets("IRLN", { events: 0, time: 40 }, -4.3820266346738812, 2);
  meets("IRS", { events: 7, time: 312.5 }, 0.1496662954709576665, 0.0008);
  meets("IRS", { events: 0, time: 40 }, 0, 0.00625);
  meets("IRFT", { events: 7, time: 312.5 }, 0.15483314773547884879, 0.0008);
  meets("IRFT", { events: 0, time: 40 }, 0.0790569415042094853, 0.00625);
  const two = { eventsTreated: 0, timeTreated: 88, eventsControl: 6, timeControl: 120.5 };
  meets("IRR", two, -2.2506364190090333, 2.1538461538461537);
  meets("IRD", two, -0.04826009053187476, 0.00051221681042192295);
  meets("IRSD", two, -0.223142400991680534, 0.0049155978875895893);
  assert.equal(effect("IRR", two).studies[0]?.ni, 208.5);
  assert.deepEqual(effect("IRR", { ...two, eventsTreated: 3 }).incremented, []);
});

// escalc(m, ai = 0, n1i = 31, ci = 5, n2i = 29), with ci = 0, and with ai = 4, ci = 9
Deno.test("effectSizes: further measures of 2x2 tables as metafor has them, zero cells too", () => {
  meets("AS", table(0, 31, 5, 29), -0.428192755581940809, 0.016685205784204672);
  meets("AS", table(0, 31, 0, 29), 0, 0.016685205784204672);
  meets("PETO", table(0, 31, 5, 29), -1.8877170138888888, 0.72694692460317456);
  meets("PETO", table(0, 31, 0, 29), -0.06458333333333327, 4.00416666666666643);
  meets("PETO", table(4, 31, 9, 29), -1.05048526367722639, 0.38668169215112624);
  meets("YUQ", table(0, 31, 5, 29), -0.867924528301886822, 0.034302851752637101);
  meets("YUQ", table(0, 31, 0, 29), -0.032786885245901634, 1.014227015895964534);
  meets("YUQ", table(4, 31, 9, 29), -0.504643962848297156, 0.062239203953529686);
  meets("DOR", table(4, 31, 9, 29), -1.11103480866666704, 0.44814814814814813);
});

// escalc("OR", ai = 2/3, bi = 60 + 2/3, ci = 5 + 1/3, di = 25 + 1/3) and "RR", to = "none"
Deno.test("effectSizes: by treatment arm each group takes its share of twice the increment", () => {
  const row = { id: "a", ...table(0, 60, 5, 30) };
  const found = (measure: "OR" | "RR") =>
    effectSizes([row], { measure, zeroCells: "treatment-arm" }).studies[0];
  assertNear(found("OR")?.yi ?? NaN, -2.9527148884702998, 1e-13);
  assertNear(found("OR")?.vi ?? NaN, 1.7434572006940428, 1e-13);
  assertNear(found("RR")?.yi ?? NaN, -2.7725887222397816, 1e-13);
  assertNear(found("RR")?.vi ?? NaN, 1.6385869565217392, 1e-13);
  assert.throws(
    () => effectSizes([], { measure: "IRR", zeroCells: "treatment-arm" }),
    /found treatment-arm for IRR; allowed: for measures of 2x2 tables/,
  );
});

Deno.test("effectSizes: correlations as metafor has them, and none where the variance does not exist", () => {
  meets("COR", { correlation: -0.42, total: 27 }, -0.42, 0.026089113846153845);
  meets("ZCOR", { correlation: -0.42, total: 27 }, -0.447692023527420602, 0.041666666666666664);
  for (const measure of ["COR", "ZCOR", "UCOR"] as const) {
    assert.equal(effect(measure, { correlation: 0.3, total: 3 }).excluded.length, 1);
    assert.equal(effect(measure, { correlation: 1, total: 27 }).excluded.length, 1);
  }
});

Deno.test("effectSizes: effects that come as such, and log-rank O - E over V", () => {
  meets("GEN", { yi: -3, vi: 2 }, -3, 2);
  meets("HR", { yi: Math.log(0.7), vi: 0.04 }, Math.log(0.7), 0.04);
  meets("OEV", { observedMinusExpected: -6, variance: 12 }, -0.5, 1 / 12);
  assert.equal("ni" in effect("GEN", { yi: 1, vi: 1 }).studies[0]!, false);
});

Deno.test("effectSizes: groups of one person, no spread and means of both signs are reasons", () => {
  const row = {
    meanTreated: 2,
    sdTreated: 1,
    totalTreated: 10,
    meanControl: 3,
    sdControl: 1,
    totalControl: 10,
  };
  const reason = <M extends "SMD" | "SMD1" | "SMDH" | "ROM" | "VR" | "CVR" | "MD">(
    measure: M,
    change: object,
  ) => effect(measure, { ...row, ...change } as Omit<RowOf<M>, "id">).excluded[0]?.reason;
  assert.match(reason("SMD", { sdTreated: 0, sdControl: 0 }) ?? "", /does not exist with mean 2/);
  assert.match(reason("SMD1", { totalControl: 1 }) ?? "", /control group does not exist/);
  assert.match(reason("SMDH", { totalTreated: 1 }) ?? "", /^the sampling variance/);
  assert.match(reason("ROM", { meanControl: -3 }) ?? "", /^the log ratio of means does not exist/);
  assert.match(reason("VR", { sdControl: 0 }) ?? "", /^the log ratio of standard deviations/);
  assert.match(reason("CVR", { meanTreated: -2, meanControl: -3 }) ?? "", /does not exist/);
  assert.match(reason("MD", { sdTreated: 0, sdControl: 0 }) ?? "", /^the sampling variance/);
  assert.equal(reason("ROM", { meanTreated: -2, meanControl: -3 }), undefined);
  assert.match(
    effect("IRLN", { events: 0, time: 0 }).excluded[0]?.reason ?? "",
    /^nobody was observed: 0 events in 0/,
  );
});

Deno.test("effectSizes: numbers that cannot be right are refused with what is allowed", () => {
  const fault = <M extends Measure>(measure: M, row: object) => () =>
    effectSizes([{ id: "a", ...row }] as unknown as RowOf<M>[], { measure });
  assert.throws(
    fault("ZCOR", { correlation: 1.2, total: 20 }),
    /found 1.2; allowed: a number from -1/,
  );
  assert.throws(fault("IRLN", { events: 1.5, time: 20 }), /events: found 1.5; allowed: a whole/);
  assert.throws(fault("GEN", { yi: "0.3", vi: 1 }), /yi: found "0.3"; allowed: a finite number/);
  assert.throws(fault("HR", { yi: 1 }), /vi: found undefined; allowed: a finite number above 0/);
  assert.throws(fault("MD", { meanTreated: 1, sdTreated: -1 }), /5 fault\(s\) in the rows/);
});

Deno.test("effectSizes: swapping the groups flips measures of two means and two rates to the last bit", () => {
  const one = [17.3, 4.1, 23] as const;
  const two = [11.9, 6.7, 17] as const;
  for (const measure of ["MD", "SMD", "SMDH", "ROM", "VR", "CVR"] as const) {
    const there = measures[measure](...one, ...two);
    const back = measures[measure](...two, ...one);
    assert.equal(back.yi, -there.yi, measure);
    assertNear(back.vi, there.vi, 1e-15, measure);
  }
  for (const measure of ["IRR", "IRD", "IRSD"] as const) {
    assert.equal(measures[measure](5, 31, 8, 77).yi, -measures[measure](8, 77, 5, 31).yi);
  }
});

Deno.test("hedgesCorrection: is Gamma(df/2) / (sqrt(df/2) Gamma((df-1)/2)), in closed form for small df", () => {
  assertNear(hedgesCorrection(2), 1 / Math.sqrt(Math.PI), 1e-15);
  assertNear(hedgesCorrection(3), Math.sqrt(Math.PI / 6), 1e-15);
  assertNear(hedgesCorrection(5), Math.sqrt(9 * Math.PI / 40), 1e-15);
  assert.ok(Number.isNaN(hedgesCorrection(1)));
});

Deno.test("measureFacts: every measure has a formula, and its null value lies in its range", () => {
  assert.deepEqual(Object.keys(measureFacts).sort(), Object.keys(measures).sort());
  for (const [code, { nullValue, range, unit, scale }] of Object.entries(measureFacts)) {
    assert.ok(range[0] < range[1], code);
    if (nullValue !== null) assert.ok(range[0] <= nullValue && nullValue <= range[1], code);
    assert.equal(unit === "ratio", nullValue === 1 && scale === "log", code);
  }
});
