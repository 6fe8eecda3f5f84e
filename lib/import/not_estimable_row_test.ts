import assert from "node:assert/strict";
import type { Measure } from "../effect/types.ts";
import { effectMeasureOf } from "./effect_measure_of.ts";
import { notEstimableRow } from "./not_estimable_row.ts";
import { packageTable } from "./package_table.ts";
import { numberColumn } from "./package_columns.ts";

const counts = (measure: Measure, a: number, n1: number, c: number, n2: number) =>
  notEstimableRow("dichotomous", measure, {
    values: {
      events_experimental: a,
      total_experimental: n1,
      events_control: c,
      total_control: n2,
    },
    estimable: null,
  });
const means = (sd: number, total: number, sd2: number | null = 2) =>
  notEstimableRow("continuous", "MD", {
    values: {
      mean_experimental: 5,
      sd_experimental: sd,
      total_experimental: total,
      mean_control: 4,
      sd_control: sd2,
      total_control: 9,
    },
    estimable: null,
  });

Deno.test("notEstimableRow: counts that give no ratio, and still a difference", () => {
  assert.equal(counts("OR", 0, 9, 0, 8), "no events in either group");
  assert.equal(counts("RR", 9, 9, 8, 8), "only events in both groups");
  assert.equal(counts("RR", 9, 9, 7, 8), null);
  assert.equal(counts("RR", 0, 9, 1, 8), null);
  assert.equal(counts("RD", 0, 9, 0, 8), null);
  assert.equal(counts("RD", 0, 0, 0, 8), "an arm without patients");
  assert.equal(
    counts("OR", 1.5, 9, 2, 8),
    "counts that are no whole numbers, which are not pooled here",
  );
});

Deno.test("notEstimableRow: means, given effects and O - E", () => {
  assert.equal(means(1, 2), null);
  assert.equal(means(1, 1), "an arm of fewer than 2 patients");
  assert.equal(means(0, 9), "a standard deviation of 0");
  assert.equal(means(1, 9, null), "sd_control not given");
  const given = (kind: "generic" | "log-rank", values: Record<string, number | null>) =>
    notEstimableRow(kind, "GEN", { values, estimable: null });
  assert.equal(given("generic", { effect: 1, standard_error: 0 }), "a standard error of 0");
  assert.equal(given("generic", { effect: 1, standard_error: 2, total_control: null }), null);
  assert.equal(given("log-rank", { o_minus_e: 1, variance: 0 }), "a variance of 0");
  assert.equal(
    notEstimableRow("generic", "GEN", {
      values: { effect: 1, standard_error: 2 },
      estimable: false,
    }),
    "not estimable, as the file says",
  );
});

Deno.test("effectMeasureOf: a difference that was entered as a logarithm is no difference", () => {
  assert.equal(effectMeasureOf("generic", "Mean Difference", true), "GEN");
  assert.equal(effectMeasureOf("continuous", "OR", false), null);
  assert.equal(effectMeasureOf("log-rank", "Peto Odds Ratio", true), "OEV");
});

Deno.test("packageTable: minus zero is written as 0", () => {
  const about = { name: "a", title: "A", description: "A." };
  const { csv } = packageTable(about, [numberColumn("x", "X", "X.", "none")], [{ x: -0 }]);
  assert.equal(csv, "x\n0\n");
});
