import assert from "node:assert/strict";
import {
  betaQuantile,
  chiSquaredQuantile,
  chiSquaredUpperTail,
  fQuantile,
  normalCdf,
  normalQuantile,
  studentTCdf,
  studentTQuantile,
} from "reforest";
import tables from "./distributions.json" with { type: "json" };

/** Class "special functions": relative, below 1e-300 absolute. */
const TOLERANCE = 1e-12;

interface Row {
  readonly value: number;
}

/** Fails with the worst row, which says more than the first. */
function compareAll<T extends Row>(rows: readonly T[], compute: (row: T) => number): void {
  assert.ok(rows.length >= 11, `${rows.length} rows`);
  const errors = rows.map((row) =>
    Math.abs(compute(row) - row.value) / Math.max(Math.abs(row.value), 1e-300)
  );
  const worst = errors.reduce((a, b) => b <= a ? a : b, 0);
  assert.ok(worst <= TOLERANCE, `${worst} at ${JSON.stringify(rows[errors.indexOf(worst)])}`);
}

Deno.test("normalQuantile: R's qnorm", () => {
  compareAll(tables.qnorm, ({ p }) => normalQuantile(p));
});

Deno.test("normalCdf: R's pnorm", () => {
  compareAll(tables.pnorm, ({ x }) => normalCdf(x));
});

Deno.test("studentTQuantile: R's qt", () => {
  compareAll(tables.qt, ({ p, df }) => studentTQuantile(p, df));
});

Deno.test("studentTCdf: R's pt", () => {
  compareAll(tables.pt, ({ x, df }) => studentTCdf(x, df));
});

Deno.test("chiSquaredQuantile: R's qchisq", () => {
  compareAll(tables.qchisq, ({ p, df }) => chiSquaredQuantile(p, df));
});

Deno.test("chiSquaredUpperTail: R's pchisq, upper tail", () => {
  compareAll(tables.pchisq_upper, ({ x, df }) => chiSquaredUpperTail(x, df));
});

Deno.test("betaQuantile: R's qbeta", () => {
  compareAll(tables.qbeta, ({ p, a, b }) => betaQuantile(p, a, b));
});

Deno.test("fQuantile: R's qf, recomputed with 40 digits", () => {
  compareAll(tables.qf, ({ p, a, b }) => fQuantile(p, a, b));
});
