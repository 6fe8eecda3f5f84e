import assert from "node:assert/strict";
import extraMantelHaenszel from "../../tests/reference/extra_mantel_haenszel.json" with {
  type: "json",
};
import extraPeto from "../../tests/reference/extra_peto.json" with { type: "json" };
import mantelHaenszel from "../../tests/reference/mantel_haenszel.json" with { type: "json" };
import peto from "../../tests/reference/peto.json" with { type: "json" };
import { assertNear } from "../../tests/assert_near.ts";
import type { Measure } from "../measure/types.ts";
import type { WitnessSettings } from "../table/witness_types.ts";
import { independentRoute } from "./independent_route.ts";
import type { WitnessRow, WitnessTask } from "./types.ts";

// Expected values: metafor's rma.mh() and rma.peto() as stored in tests/reference.
interface Reference {
  readonly inputs: Readonly<Record<string, readonly object[]>>;
  readonly cases: readonly {
    readonly id: string;
    readonly input: string;
    readonly settings: { readonly measure: string };
    readonly expected: { readonly estimate: number; readonly se: number };
  }[];
}

const settings: WitnessSettings = {
  pooling: "mantel-haenszel",
  measure: null,
  zeroCells: null,
  increment: null,
  model: "common",
  tau2: null,
  tau2OfStrata: null,
  interval: "wald",
  level: 0.95,
};
const task: WitnessTask = {
  analysis: "a",
  title: "A",
  standing: "exploratory",
  stratum: null,
  measure: null,
  settings,
  rows: [],
  effects: [],
  ours: {
    k: null,
    estimate: 0,
    standardError: null,
    lower: 0,
    upper: 0,
    tau2: null,
    q: null,
  },
  inputDigest: "",
  inputs: [],
};

// R leaves out rows with a missing cell.
const rowsOf = (rows: readonly object[]): WitnessRow[] =>
  (rows as readonly Record<string, number | null>[]).flatMap((row, i) => {
    const { event_t, n_t, event_c, n_c } = row;
    if (event_t == null || n_t == null || event_c == null || n_c == null) return [];
    const values = {
      eventsTreated: event_t,
      totalTreated: n_t,
      eventsControl: event_c,
      totalControl: n_c,
    };
    return [{ id: `${i}`, values }];
  });

function compare(reference: Reference, pooling: WitnessSettings["pooling"]): number {
  let compared = 0;
  for (const { id, input, settings: asked, expected } of reference.cases) {
    const found = independentRoute({
      ...task,
      measure: asked.measure as Measure,
      settings: { ...settings, pooling },
      rows: rowsOf(reference.inputs[input] ?? []),
    });
    // Rates have no such route, and R prints no ratio of a zero arm.
    if (!("numbers" in found) || !Number.isFinite(expected.estimate)) continue;
    const { estimate, standardError } = found.numbers;
    assertNear(estimate ?? NaN, expected.estimate, 1e-10, id);
    if (standardError !== undefined && standardError !== null) {
      assertNear(standardError, expected.se, 1e-10, `${id} se`);
    }
    compared++;
  }
  return compared;
}

Deno.test("routeMantelHaenszel: meets R's OR, RR and RD", () => {
  // 26 cases, two of them of rates.
  assert.equal(compare(mantelHaenszel as Reference, "mantel-haenszel"), 24);
  assert.ok(compare(extraMantelHaenszel as Reference, "mantel-haenszel") >= 20);
});

Deno.test("routePeto: meets R's odds ratios", () => {
  assert.equal(compare(peto as Reference, "peto"), 8);
  assert.equal(compare(extraPeto as Reference, "peto"), 8);
});

Deno.test("routeMantelHaenszel: has no route to other measures", () => {
  assert.deepEqual(independentRoute({ ...task, measure: "AS" }), {
    reason: "there is no second route to AS by Mantel and Haenszel",
  });
});

Deno.test("routeCrude: none of 30 has the limit 1 - 0.025^(1/30), and all of 30 its mirror", () => {
  const limits = (events: number) => {
    const found = independentRoute({
      ...task,
      settings: { ...settings, pooling: "crude", interval: "clopper-pearson" },
      rows: [{ id: "all studies", values: { events, total: 30 } }],
    });
    assert.ok("numbers" in found);
    return found.numbers;
  };
  const limit = 1 - 0.025 ** (1 / 30);
  assert.equal(limits(0).lower, 0);
  assertNear(limits(0).upper ?? NaN, limit, 1e-13);
  assert.equal(limits(30).upper, 1);
  assertNear(limits(30).lower ?? NaN, 1 - limit, 1e-13);
});

Deno.test("routeCrude: 5 of 20 has R's binom.test limits", () => {
  const found = independentRoute({
    ...task,
    settings: { ...settings, pooling: "crude", interval: "clopper-pearson" },
    rows: [{ id: "all studies", values: { events: 5, total: 20 } }],
  });
  assert.ok("numbers" in found);
  // sprintf("%.16g", binom.test(5, 20)$conf.int) in R 4.2.2
  assertNear(found.numbers.lower ?? NaN, 0.08657146910143457, 1e-13);
  assertNear(found.numbers.upper ?? NaN, 0.4910458717079575, 1e-13);
});

Deno.test("routeInverseVariance: one study, and strata that share one tau2, have no second route", () => {
  const one = { ...task, settings: { ...settings, pooling: "inverse-variance" as const } };
  assert.deepEqual(independentRoute({ ...one, effects: [{ id: "a", yi: 1, vi: 1 }] }), {
    reason: "a regression needs two studies",
  });
  assert.deepEqual(
    independentRoute({
      ...one,
      stratum: "s",
      settings: { ...one.settings, tau2OfStrata: "common" },
    }),
    { reason: "the strata share one tau², which is not found from one of them" },
  );
});
