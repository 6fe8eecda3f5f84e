import assert from "node:assert/strict";
import { assertNear } from "../../tests/assert_near.ts";
import expected from "../../tests/fixtures/values_expected.json" with { type: "json" };
import { valuesPlan as plan, valuesReview } from "../../tests/fixtures/values_review.ts";
import { DataProblems } from "../table/data_problems.ts";
import type { AnalysisPlan } from "./protocol.ts";
import { runPlan } from "./run_plan.ts";
import { withCells } from "./with_cells.ts";

const { tables } = valuesReview;
const values: Readonly<Record<string, readonly number[]>> = expected;

Deno.test("runPlan: a standard error stands for an SD over the root of the size", () => {
  const { values: sds } = plan("stay");
  assert.ok(sds && "sdTreated" in sds);
  const { sdTreated: _, ...others } = sds;
  const rows = tables.normand1999!.rows.map((row) => ({
    ...row,
    values: { ...row.values, se: Number(row.values.sd1i) / Math.sqrt(Number(row.values.n1i)) },
  }));
  const changed = { ...tables, normand1999: { ...tables.normand1999!, rows } };
  const only = runPlan(plan("stay", { values: { ...others, seTreated: "se" } }), changed).overall;
  assert.ok(only?.kind === "pooled-effect");
  assertNear(only.estimate, values["stay SMD"]![1]!, 1e-8);

  // Where both columns are named, the SD is taken, and the standard error in the rows without one.
  const first = rows.map((row, i) => ({
    ...row,
    values: i === 0 ? { ...row.values, sd1i: null } : { ...row.values, se: 99 },
  }));
  const mixed = { ...tables, normand1999: { ...tables.normand1999!, rows: first } };
  const both = runPlan(plan("stay", { values: { ...sds, seTreated: "se" } }), mixed).overall;
  assert.ok(both?.kind === "pooled-effect");
  assertNear(both.estimate, values["stay SMD"]![1]!, 1e-8);
});

Deno.test("runPlan: effects as given, with variances or standard errors, are the printed ones", () => {
  const rows = tables.hackshaw1998!.rows.map((row) => {
    const [or, lower, upper] = [row.values.or, row.values.lower, row.values.upper].map(Number);
    // 1.959963984540054 is the normal quantile of 0.975, 1.6448536269514722 that of 0.95.
    const sei = Math.log(upper! / lower!) / (2 * 1.959963984540054);
    const narrow = Math.exp(1.6448536269514722 * sei);
    const middle = Math.sqrt(lower! * upper!);
    return {
      ...row,
      values: {
        ...row.values,
        yi: Math.log(or!),
        sei,
        vi: sei ** 2,
        lower90: middle / narrow,
        upper90: middle * narrow,
      },
    };
  });
  const changed = { ...tables, hackshaw1998: { ...tables.hackshaw1998!, rows } };
  const columns: readonly NonNullable<AnalysisPlan["values"]>[] = [
    { yi: "yi", vi: "vi" },
    { yi: "yi", sei: "sei" },
    { estimate: "or", lower: "lower90", upper: "upper90", level: 0.9 },
  ];
  for (const given of columns) {
    const { overall, overallReported, studies } = runPlan(
      plan("lung-cancer", { values: given }),
      changed,
    );
    assert.ok(overall?.kind === "pooled-effect");
    assertNear(overall.estimate, values["lung-cancer OR"]![1]!, 1e-8);
    assertNear(overallReported?.estimate ?? NaN, Math.exp(values["lung-cancer OR"]![1]!), 1e-8);
    assertNear(studies[0]?.reported?.estimate ?? NaN, 1.18, 1e-12);
  }
});

Deno.test("runPlan: matched and log-rank values are read by their roles", () => {
  const table = {
    ...tables.normand1999!,
    name: "made",
    columns: [],
    rows: [2, 4].map((n, i) => ({
      line: i + 2,
      values: { id: `s${n}`, after: 3 * n, before: n, sd: 2, n: 25, r: 0.5, oe: n, v: 4 },
    })),
  };
  const base = plan("stay", { table: "made", label: ["id"], model: "common" });
  const change = runPlan({
    ...base,
    design: "single group",
    measure: "MC",
    values: {
      meanAfter: "after",
      sdAfter: "sd",
      meanBefore: "before",
      sdBefore: "sd",
      total: "n",
      correlation: "r",
    },
  }, { made: table });
  // Changes 4 and 8, each with variance (4 + 4 - 2 * 0.5 * 2 * 2) / 25.
  assert.deepEqual(change.studies.map(({ effect }) => [effect?.yi, effect?.vi]), [
    [4, 4 / 25],
    [8, 4 / 25],
  ]);
  const logRank = runPlan({
    ...base,
    measure: "OEV",
    values: { observedMinusExpected: "oe", variance: "v" },
  }, { made: table });
  // (O - E) / V with variance 1 / V: 2/4 and 4/4.
  assert.deepEqual(logRank.studies.map(({ effect }) => [effect?.yi, effect?.vi]), [
    [0.5, 0.25],
    [1, 0.25],
  ]);
});

Deno.test("runPlan: every value that no study can have is named with its place, all at once", () => {
  const change = (table: string, line: number, column: string, value: number) => ({
    table,
    line,
    column,
    value,
  });
  const messageOf = (id: string, changes: ReturnType<typeof change>[]) => {
    try {
      runPlan(plan(id), withCells(tables, changes));
    } catch (error) {
      assert.ok(error instanceof DataProblems);
      return error.message.split("\n");
    }
    return [];
  };
  assert.deepEqual(
    messageOf("stay", [
      change("normand1999", 2, "sd1i", -47),
      change("normand1999", 4, "n2i", 0),
    ]),
    [
      'normand1999.csv, line 2, column "sd1i": found -47; allowed: a finite number, 0 or more; ' +
      "correct the cell, or leave it empty if the value is missing",
      'normand1999.csv, line 4, column "n2i": found 0; allowed: a finite number above 0; ' +
      "correct the cell, or leave it empty if the value is missing",
    ],
  );
  assert.deepEqual(
    messageOf("lung-cancer", [
      change("hackshaw1998", 2, "or", 0),
      change("hackshaw1998", 3, "lower", 3),
      change("hackshaw1998", 4, "or", 10),
    ]).map((line) => line.replace(/; correct the cell.*/, "")),
    [
      'hackshaw1998.csv, line 2, column "or": found 0; allowed: a number above 0',
      'hackshaw1998.csv, line 3, column "lower": found 3; allowed: a number below the upper ' +
      "limit, 2.08",
      'hackshaw1998.csv, line 4, column "or": found 10; allowed: a number between its limits, ' +
      "0.48 and 8.56",
    ],
  );
});

Deno.test("runPlan: a row without a value is left out with the column that is empty", () => {
  const { studies, excluded } = runPlan(
    plan("stay"),
    withCells(tables, [{ table: "normand1999", line: 2, column: "sd1i", value: null }]),
  );
  assert.equal(studies.length, 8);
  assert.deepEqual(excluded.map(({ id, reason, source }) => [id, reason, source?.line]), [
    ["s1", "sd1i not reported", 2],
  ]);
});

Deno.test("runPlan: an analysis without a row that has all values says so", () => {
  const empty = tables.normand1999!.rows.map(({ line }) => ({
    table: "normand1999",
    line,
    column: "m1i",
    value: null,
  }));
  const { overall } = runPlan(plan("stay"), withCells(tables, empty));
  assert.ok(overall?.kind === "not-estimable");
  assert.match(overall.reason, /no row that is used gives all values/);
  assert.deepEqual(overall.studies[0], { id: "s1", reason: "m1i not reported" });
});

Deno.test("runPlan: rates without an event in either group have no ratio", () => {
  const none = tables.hart1999!.rows.flatMap(({ line }) =>
    ["x1i", "x2i"].map((column) => ({ table: "hart1999", line, column, value: 0 }))
  );
  const { overall } = runPlan(plan("stroke"), withCells(tables, none));
  assert.ok(overall?.kind === "not-estimable");
  assert.match(overall.reason, /no study has an event in either group/);
  assert.equal(overall.studies[0]?.reason, "0/413 against 0/398");
});

Deno.test("runPlan: two rows of values of one study are refused", () => {
  const twice = withCells(tables, [{ table: "normand1999", line: 3, column: "id", value: "s1" }]);
  // Counts could be summed; means cannot.
  for (const change of [{}, { sumWithin: ["id"] }]) {
    const changed = plan("stay", change);
    assert.throws(() => runPlan(changed, twice), /normand1999\.csv, line 3: a second row of study/);
  }
});
