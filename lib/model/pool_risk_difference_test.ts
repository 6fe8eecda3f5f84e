import assert from "node:assert/strict";
import { seededRandom } from "../numeric/random.ts";
import { poolMantelHaenszel } from "./pool_mantel_haenszel.ts";
import { poolRiskDifference } from "./pool_risk_difference.ts";
import { nielweise2007 } from "./glmm_data_test.ts";

Deno.test("poolRiskDifference: the estimate and its standard error are those of Mantel and Haenszel", () => {
  const pooled = poolRiskDifference(nielweise2007);
  const classic = poolMantelHaenszel(nielweise2007, { measure: "RD" });
  assert.ok(pooled.kind === "pooled-risk-difference" && classic.kind === "pooled-effect");
  assert.equal(pooled.estimate, classic.estimate);
  assert.equal(pooled.standardError, classic.standardError);
  assert.deepEqual(pooled.doubleZero, ["study 15"]);
  assert.equal(pooled.k, 18);
});

Deno.test("poolRiskDifference: its limits solve the equation that defines them", () => {
  // (estimate - d)^2 = z^2 (d p + q) / W^2, with the sums of Sato, Greenland and Robins (1989).
  const pooled = poolRiskDifference(nielweise2007, { level: 0.9 });
  assert.ok(pooled.kind === "pooled-risk-difference");
  let [w, p, q] = [0, 0, 0];
  for (const row of nielweise2007) {
    const { eventsTreated: x, totalTreated: n, eventsControl: y, totalControl: m } = row;
    const all = n + m;
    w += n * m / all;
    p += (n * n * y - m * m * x + n * m * (m - n) / 2) / (all * all);
    q += (x * (m - y) + y * (n - x)) / (2 * all);
  }
  const z = 1.6448536269514722;
  for (const d of [pooled.interval.lower, pooled.interval.upper]) {
    const left: number = (pooled.estimate - d) ** 2;
    const right: number = z * z * (d * p + q) / (w * w);
    assert.ok(Math.abs(left / right - 1) < 1e-9);
  }
});

Deno.test("poolRiskDifference: exchanging the groups turns the interval round", () => {
  const swapped = nielweise2007.map((row) => ({
    id: row.id,
    eventsTreated: row.eventsControl,
    totalTreated: row.totalControl,
    eventsControl: row.eventsTreated,
    totalControl: row.totalTreated,
  }));
  const [one, other] = [poolRiskDifference(nielweise2007), poolRiskDifference(swapped)];
  assert.ok(one.kind === "pooled-risk-difference" && other.kind === "pooled-risk-difference");
  assert.ok(Math.abs(one.interval.lower + other.interval.upper) < 1e-14);
  assert.ok(Math.abs(one.pValue - other.pValue) < 1e-14);
});

Deno.test("poolRiskDifference: a double-zero study narrows the interval", () => {
  const without = poolRiskDifference(nielweise2007.filter(({ id }) => id !== "study 15"));
  const withIt = poolRiskDifference(nielweise2007);
  assert.ok(without.kind === "pooled-risk-difference" && withIt.kind === "pooled-risk-difference");
  const width = ({ interval }: typeof withIt) => interval.upper - interval.lower;
  assert.ok(width(withIt) < width(without));
});

Deno.test("poolRiskDifference: only events gives the mirror image of no events", () => {
  const none = [{
    id: "a",
    eventsTreated: 0,
    totalTreated: 30,
    eventsControl: 0,
    totalControl: 50,
  }];
  const only = [
    { id: "a", eventsTreated: 30, totalTreated: 30, eventsControl: 50, totalControl: 50 },
  ];
  const [one, other] = [poolRiskDifference(none), poolRiskDifference(only)];
  assert.ok(one.kind === "pooled-risk-difference" && other.kind === "pooled-risk-difference");
  assert.equal(one.interval.method, "exact");
  assert.equal(one.pValue, 1);
  assert.equal(one.interval.upper, -other.interval.lower);
  assert.equal(one.interval.lower, -other.interval.upper);
  assert.ok(Math.abs(one.interval.upper - (1 - 0.025 ** (1 / 30))) < 1e-14);
});

Deno.test("poolRiskDifference: covers the true difference about as often as it says, events rare", () => {
  const random = seededRandom("coverage of the risk difference");
  const draw = (total: number, risk: number) => {
    let events = 0;
    for (let i = 0; i < total; i++) if (random() < risk) events++;
    return events;
  };
  for (
    const [difference, risks] of [[0, [0.003, 0.01, 0.04]], [0.03, [0.01, 0.02, 0.06]]] as const
  ) {
    const rounds = 1500;
    let covered = 0;
    let doubleZeros = 0;
    for (let round = 0; round < rounds; round++) {
      const rows = Array.from({ length: 9 }, (_, i) => {
        const [n, m] = [20 + 5 * i, 60 - 4 * i];
        const risk = risks[i % 3]!;
        return {
          id: `${i}`,
          eventsTreated: draw(n, risk + difference),
          totalTreated: n,
          eventsControl: draw(m, risk),
          totalControl: m,
        };
      });
      const pooled = poolRiskDifference(rows);
      assert.ok(pooled.kind === "pooled-risk-difference");
      doubleZeros += pooled.doubleZero.length;
      if (pooled.interval.lower <= difference && difference <= pooled.interval.upper) covered++;
    }
    assert.ok(doubleZeros > 300, `${doubleZeros} double-zero studies`);
    // Three standard errors of the simulation are 0.017.
    assert.ok(covered / rounds > 0.933, `${covered / rounds} at ${difference}`);
    assert.ok(covered / rounds < 0.985, `${covered / rounds} at ${difference}`);
  }
});
