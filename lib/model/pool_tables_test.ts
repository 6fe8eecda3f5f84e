import assert from "node:assert/strict";
import { effectSizes } from "../effect/effect_sizes.ts";
import type { TwoByTwoRow } from "../effect/types.ts";
import { breslowDayTarone } from "./breslow_day_tarone.ts";
import { poolMantelHaenszel } from "./pool_mantel_haenszel.ts";
import { poolPeto } from "./pool_peto.ts";
import { tableEffect } from "./table_effect.ts";
import { tablesOf } from "./tables.ts";
import type { NotEstimable, PooledEffect } from "./types.ts";

const table = (id: string, a: number, n1: number, c: number, n2: number): TwoByTwoRow => ({
  id,
  eventsTreated: a,
  totalTreated: n1,
  eventsControl: c,
  totalControl: n2,
});

const near = (found: number | undefined, expected: number, tolerance = 1e-12) =>
  assert.ok(
    found !== undefined &&
      Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)),
    `${found} is not ${expected}`,
  );

function pooledOf(answer: PooledEffect | NotEstimable): PooledEffect {
  assert(answer.kind === "pooled-effect");
  return answer;
}

/** R's UCBAdmissions: men and women admitted to six departments of Berkeley in 1973. */
const admissions = [
  table("A", 512, 825, 89, 108),
  table("B", 353, 560, 17, 25),
  table("C", 120, 325, 202, 593),
  table("D", 138, 417, 131, 375),
  table("E", 53, 191, 94, 393),
  table("F", 22, 373, 24, 341),
];

Deno.test("poolMantelHaenszel: UCBAdmissions as R's mantelhaen.test() has them", () => {
  // R 4.2.2: mantelhaen.test(UCBAdmissions), with and without correct = FALSE
  const pooled = pooledOf(poolMantelHaenszel(admissions, { measure: "OR" }));
  near(Math.exp(pooled.estimate), 0.904696828258623);
  near(Math.exp(pooled.interval.lower), 0.771907361759350);
  near(Math.exp(pooled.interval.upper), 1.060329764436656);
  near(pooled.tableTests?.cochranMantelHaenszel?.statistic, 1.426946228586688);
  near(pooled.tableTests?.cochranMantelHaenszel?.pValue, 0.232263462817048);
  const plain = pooledOf(poolMantelHaenszel(admissions, { measure: "OR", continuity: false }));
  near(plain.tableTests?.cochranMantelHaenszel?.statistic, 1.524606660443436);
  near(plain.tableTests?.cochranMantelHaenszel?.pValue, 0.216923697055518);
});

Deno.test("poolMantelHaenszel: one table gives the table's own effect and variance", () => {
  const row = table("a", 10, 50, 20, 45);
  for (const measure of ["OR", "RR"] as const) {
    const { yi, vi } = effectSizes([row], { measure }).studies[0]!;
    const pooled = pooledOf(poolMantelHaenszel([row], { measure }));
    near(pooled.estimate, yi);
    near(pooled.standardError, Math.sqrt(vi));
    assert.equal(pooled.heterogeneity.df, 0);
    assert.match(pooled.warnings.join(" "), /One study/);
  }
  near(pooledOf(poolMantelHaenszel([row], { measure: "RD" })).estimate, 10 / 50 - 20 / 45);
});

Deno.test("poolMantelHaenszel: many copies of a table have its effect and a k-fold information", () => {
  const copies = Array.from({ length: 9 }, (_, i) => table(`t${i}`, 10, 50, 20, 45));
  for (const measure of ["OR", "RR", "RD"] as const) {
    const many = pooledOf(poolMantelHaenszel(copies, { measure }));
    const single = pooledOf(poolMantelHaenszel(copies.slice(0, 1), { measure }));
    near(many.estimate, single.estimate);
    near(many.standardError, single.standardError / 3);
    near(many.heterogeneity.q, 0);
    near(many.weights[0]?.percent, 100 / 9);
  }
});

Deno.test("poolMantelHaenszel: tables that say nothing are excluded with the reason", () => {
  const rows = [
    table("a", 3, 10, 5, 10),
    table("b", 0, 10, 0, 12),
    table("c", 10, 10, 12, 12),
    table("d", 0, 0, 1, 12),
  ];
  const excluded = (measure: "OR" | "RR" | "RD") =>
    pooledOf(poolMantelHaenszel(rows, { measure })).excluded.map(({ id, reason }) =>
      `${id}: ${reason}`
    );
  const empty = "d: nobody was observed: 0 of 0 in the treated and 1 of 12 in the control group";
  assert.deepEqual(excluded("OR"), [
    "b: no events in either group",
    "c: only events in both groups",
    empty,
  ]);
  assert.deepEqual(excluded("RR"), ["b: no events in either group", empty]);
  assert.deepEqual(excluded("RD"), [empty]);
});

Deno.test("poolMantelHaenszel: what cannot be estimated is said in words", () => {
  const noControls = [table("a", 3, 10, 0, 10), table("b", 1, 9, 0, 9)];
  for (const measure of ["OR", "RR"] as const) {
    const answer = poolMantelHaenszel(noControls, { measure });
    assert(answer.kind === "not-estimable");
    assert.match(answer.reason, /does not exist/);
    assert.deepEqual(answer.studies.map(({ id }) => id), ["a", "b"]);
    assert.match(answer.studies[0]?.reason ?? "", /^3 of 10 in the treated and 0 of 10/);
  }
  const silent = [table("a", 0, 10, 0, 10)];
  assert.equal(poolMantelHaenszel(silent, { measure: "OR" }).kind, "not-estimable");
  assert.equal(poolMantelHaenszel(silent, { measure: "RD" }).kind, "not-estimable");
  assert.equal(poolPeto(silent).kind, "not-estimable");
});

Deno.test("poolMantelHaenszel: a table with events only counts for RR and RD, but not in their Q", () => {
  // R 4.2.2, metafor 3.8-1: rma.mh() on these four tables
  const rows = [
    table("a", 3, 10, 5, 10),
    table("b", 2, 12, 7, 14),
    table("c", 10, 10, 12, 12),
    table("d", 4, 20, 9, 21),
  ];
  const risk = pooledOf(poolMantelHaenszel(rows, { measure: "RR" }));
  near(risk.estimate, -0.435124961781592);
  near(risk.heterogeneity.q, 1.324948895258684);
  const difference = pooledOf(poolMantelHaenszel(rows, { measure: "RD" }));
  near(difference.estimate, -0.202331087233655);
  near(difference.heterogeneity.q, 0.618246434239704);
  assert.deepEqual([risk.k, risk.heterogeneity.df], [4, 2]);
  const odds = pooledOf(poolMantelHaenszel(rows, { measure: "OR" }));
  near(odds.tableTests?.breslowDayTarone?.statistic, 0.348898088792398);
  near(odds.tableTests?.breslowDayTarone?.pValue, 0.839919651751814);
});

Deno.test("poolMantelHaenszel: Breslow-Day at an odds ratio of 1 has its expectations from the margins", () => {
  // Mirrored tables: the common odds ratio is 1, expected 15 of 30 events, variance 50*50*30*70/100^3.
  const rows = [table("a", 10, 50, 20, 50), table("b", 20, 50, 10, 50)];
  const pooled = pooledOf(poolMantelHaenszel(rows, { measure: "OR" }));
  assert.equal(pooled.estimate, 0);
  near(pooled.tableTests?.breslowDayTarone?.statistic, 2 * 25 / 5.25);
});

Deno.test("breslowDayTarone: expectations hold for tiny odds ratios", () => {
  // 30 events among 40 treated and 20 controls: as the odds ratio goes to 0 all controls have the
  // event, 10 treated as well, and the variance goes to 60 times the odds ratio. With 2 and 4 more
  // events than expected the statistic goes to (2^2 + 4^2 - 6^2 / 2) / variance.
  const { tables } = tablesOf([table("a", 12, 40, 18, 20), table("b", 14, 40, 16, 20)], "test");
  near((breslowDayTarone(tables, 1e-9)?.statistic ?? NaN) * 60e-9, 2, 1e-6);
});

Deno.test("poolPeto: sums of observed less expected events over sums of variances", () => {
  const rows = [table("a", 1, 100, 3, 100), table("b", 2, 50, 6, 60), table("c", 0, 9, 0, 9)];
  const expected = [100 * 4 / 200, 50 * 8 / 110];
  const variances = [
    100 * 100 * 4 * 196 / (200 ** 2 * 199),
    50 * 60 * 8 * 102 / (110 ** 2 * 109),
  ];
  const total = variances[0]! + variances[1]!;
  const pooled = pooledOf(poolPeto(rows));
  near(pooled.estimate, (1 - expected[0]! + 2 - expected[1]!) / total);
  near(pooled.standardError, 1 / Math.sqrt(total));
  assert.deepEqual(pooled.excluded, [{ id: "c", reason: "no events in either group" }]);
  assert.equal(pooled.heterogeneity.df, 1);
});

Deno.test("tableEffect: the same bits as effectSizes, with and without zero cells", () => {
  const rows = [table("a", 3, 10, 5, 11), table("b", 0, 10, 5, 11), table("c", 7, 7, 5, 5)];
  const { tables } = tablesOf(rows, "test");
  for (const measure of ["OR", "RR", "RD"] as const) {
    const { studies } = effectSizes(rows, { measure });
    assert.deepEqual(
      tables.map((item) => tableEffect(item, measure)),
      studies.map(({ yi, vi }) => ({ yi, vi })),
    );
  }
});

Deno.test("poolMantelHaenszel, poolPeto: refuse counts that cannot be right, and no rows", () => {
  const bad = [table("a", 11, 10, 5, 10)];
  assert.throws(
    () => poolMantelHaenszel(bad, { measure: "OR" }),
    /poolMantelHaenszel: 1 fault.*\n.*eventsTreated: found 11 of 10/,
  );
  assert.throws(() => poolPeto(bad), /poolPeto: 1 fault/);
  assert.throws(() => poolPeto([]), /rows: found none/);
  assert.throws(
    () => poolMantelHaenszel(admissions, { measure: "IRR" as "OR" }),
    /measure: found IRR; allowed: OR, RR, RD/,
  );
});
