import { Ajv } from "ajv";
import assert from "node:assert/strict";
import { assertShape, type Shape } from "../../tests/fixtures/schema_shape.ts";
import { table } from "../../tests/fixtures/small_protocol.ts";
import type {
  CheckNotApplied,
  ConsistencyCheck,
  ConsistencyPlan,
  PrintedCell,
} from "../analysis/consistency_plan.ts";
import { checkConsistency } from "./check_consistency.ts";
import { explainSchemaError } from "./explain_schema_error.ts";
import schema from "./schemas/protocol.schema.json" with { type: "json" };

const { definitions } = schema;
type Kind = ConsistencyCheck["check"];
type Of<K extends Kind> = Extract<ConsistencyCheck, { readonly check: K }>;

Deno.test("protocol.schema.json: consistency and its checks have the shapes of their types", () => {
  const plan: Shape<ConsistencyPlan> = {
    table: "must",
    id: "must",
    checks: "must",
    notApplied: "may",
  };
  const notApplied: Shape<CheckNotApplied> = { check: "must", reason: "must" };
  const cell: Shape<PrintedCell> = { claim: "must", column: "must" };
  const base = { id: "must", title: "must", note: "may", check: "must" } as const;
  const interval = {
    estimate: "must",
    lower: "must",
    upper: "must",
    level: "may",
    studies: "may",
  } as const;
  const shapes: { readonly [K in Kind]: Shape<Of<K>> } = {
    "two percentages and P": {
      ...base,
      first: "must",
      second: "must",
      p: "must",
      atMost: "must",
      totals: "may",
    },
    "scale of an interval": { ...base, ...interval, unit: "must" },
    "P and interval": { ...base, ...interval, p: "must", scale: "must" },
    heterogeneity: { ...base, studies: "must", i2: "may", q: "may", p: "may", tau2: "may" },
    "rate of counts": { ...base, rate: "must", events: "may", total: "must", per: "may" },
    "sum of parts": { ...base, parts: "must", total: "must", of: "must" },
  };
  assertShape(definitions.consistency, plan);
  assertShape(definitions.printedCell, cell);
  assertShape(definitions.checkNotApplied, notApplied);
  const { consistencyCheck } = definitions;
  assert.deepEqual(definitions.kindOfCheck.enum, Object.keys(shapes));
  const byKind = new Map(
    consistencyCheck.allOf.map((part) => [part.if.properties.check.const, part.then.$ref]),
  );
  for (const [kind, shape] of Object.entries(shapes)) {
    const name = byKind.get(kind)?.replace("#/definitions/", "") as keyof typeof definitions;
    assertShape(definitions[name] as Parameters<typeof assertShape>[0], shape);
  }
  const { totals } = definitions.percentagesCheck.properties;
  const known: Shape<NonNullable<Of<"two percentages and P">["totals"]>> = {
    first: "may",
    second: "may",
    sum: "may",
  };
  assertShape(totals, known);
});

const claims = table("claims", ["claim_id", "value", "p", "k"], [
  ["C1", "0.96", null, "31"],
  ["C2", "2.96", "0.003", "3.5"],
  ["C3", "low", "1.2", "2,279"],
]);
const named = { tables: { claims }, isTrusted: () => true };

function faultsOf(...checks: readonly ConsistencyCheck[]): string[] {
  return checkConsistency(named, { table: "claims", id: "claim_id", checks })
    .map(({ pointer, found, allowed, advice }) =>
      `${pointer.replace("/consistency/", "")}: ${found}; ${allowed}; ${advice}`
    );
}

const cell = (claim: string, column = "value"): PrintedCell => ({ claim, column });
const right: ConsistencyCheck = {
  id: "two",
  title: "Two groups",
  check: "two percentages and P",
  first: cell("C1"),
  second: cell("C2"),
  p: cell("C2", "p"),
  atMost: cell("C3", "k"),
};

Deno.test("checkConsistency: checks that name printed numbers have no fault", () => {
  assert.deepEqual(faultsOf(right), []);
});

Deno.test("checkConsistency: unknown names get the nearest one", () => {
  const faults = faultsOf({ ...right, first: cell("C9"), second: cell("C2", "valu") });
  assert.deepEqual(faults, [
    'checks/0/first/claim: "C9", which no row has; values of "claim_id" in claims.csv: ' +
    '"C1", "C2", "C3"; correct the value',
    'checks/0/second/column: the unknown column "valu"; columns of claims.csv: ' +
    'claim_id, value, p, k; did you mean "value"?',
  ]);
  const twice = faultsOf({ ...right, first: cell("C9") }, {
    ...right,
    id: "again",
    p: cell("C9", "p"),
  });
  assert.deepEqual(twice.map((fault) => fault.split(":")[0]), ["checks/0/first/claim"]);
  const elsewhere = checkConsistency(named, { table: "claim", id: "claim_id", checks: [right] });
  assert.deepEqual(elsewhere.map(({ pointer }) => pointer), ["/consistency/table"]);
});

Deno.test("checkConsistency: cells hold what the check needs, all faults at once", () => {
  const advice = "name another cell or leave the check out";
  const faults = faultsOf(
    { ...right, first: cell("C3"), p: cell("C3", "p"), totals: { sum: cell("C2", "k") } },
    { ...right, id: "three", p: cell("C1", "p"), atMost: cell("C1") },
  );
  assert.deepEqual(faults, [
    'checks/0/first: "low", the value of "C3"; a percentage from 0 to 100 with at most 6 ' +
    `decimals; ${advice}`,
    'checks/0/p: "1.2", the p of "C3"; a P value as printed, such as "0.03" or "< 0.001"; ' +
    advice,
    `checks/0/totals/sum: "3.5", the k of "C2"; a whole number, 2 or more; ${advice}`,
    'checks/1/p: no p of "C1"; a P value as printed, such as "0.03" or "< 0.001"; ' + advice,
    `checks/1/atMost: "0.96", the value of "C1"; a whole number from 2 to 20000; ${advice}`,
  ]);
});

Deno.test("checkConsistency: ids once, and heterogeneity with I² or Q", () => {
  const empty: ConsistencyCheck = {
    id: "two",
    title: "Heterogeneity",
    check: "heterogeneity",
    studies: cell("C1", "k"),
  };
  assert.deepEqual(faultsOf(right, empty), [
    'checks/1/id: "two" a second time; each id once; rename one of the two',
    "checks/1: neither i2 nor q; i2 or q, or both; add one of them",
  ]);
});

Deno.test("checkConsistency: cells that cannot go together", () => {
  const interval = {
    id: "interval",
    title: "Interval",
    check: "scale of an interval",
    estimate: cell("C1"),
    lower: cell("C2"),
    upper: cell("C2"),
    unit: "ratio",
  } as const;
  const faults = faultsOf(interval, {
    ...right,
    atMost: cell("C1", "k"),
    totals: { first: cell("C3", "k") },
  });
  assert.deepEqual(faults, [
    "checks/0: 0.96 (2.96 to 2.96); an estimate within its interval; name the right cells",
    "checks/1/totals/first: 2279; at most 31, the bound of both groups; name the right cells",
  ]);
  assert.deepEqual(faultsOf({ ...interval, lower: cell("C1") }), []);
  assert.deepEqual(
    faultsOf({ ...interval, estimate: cell("C2"), upper: cell("C1"), lower: cell("C1") }),
    [
      "checks/0: 2.96 (0.96 to 0.96); an estimate within its interval; name the right cells",
    ],
  );
});

Deno.test("checkConsistency: a kind is applied, or said not to be, and that once", () => {
  const reason = "no P value is printed";
  const notApplied = [
    { check: "heterogeneity", reason },
    { check: right.check, reason },
    { check: "heterogeneity", reason },
  ] as const;
  const plan = { table: "claims", id: "claim_id", checks: [right], notApplied };
  assert.deepEqual(
    checkConsistency(named, plan).map(({ pointer, found, allowed, advice }) =>
      `${pointer}: ${found}; ${allowed}; ${advice}`
    ),
    [
      '/consistency/notApplied/1/check: "two percentages and P", which checks has as well; kinds ' +
      "that checks does not have, each once; remove one of the two",
      '/consistency/notApplied/2/check: "heterogeneity" a second time; kinds that checks does not ' +
      "have, each once; remove one of the two",
    ],
  );
});

Deno.test("checkConsistency: percentages are from 0 to 100, and without < and >", () => {
  for (const value of ["100.1", "-1", "< 5", "0.1234567"]) {
    const claims = table("claims", ["claim_id", "value", "p", "k"], [["C1", value, "0.1", "9"]]);
    const plan = { table: "claims", id: "claim_id" };
    const checks = [{ ...right, first: cell("C1"), second: cell("C1"), p: cell("C1", "p") }]
      .map((check) => ({ ...check, atMost: cell("C1", "k") }));
    const faults = checkConsistency({ tables: { claims }, isTrusted: () => true }, {
      ...plan,
      checks,
    });
    assert.deepEqual(
      faults.map(({ pointer }) => pointer.split("/").at(-1)),
      ["first", "second"],
      value,
    );
  }
});

Deno.test("protocol.schema.json: a sum has two parts or more, said in words", () => {
  const validate = new Ajv({ verbose: true }).compile({
    ...schema.definitions.sumCheck,
    definitions: schema.definitions,
  });
  validate({
    id: "a",
    title: "A",
    check: "sum of parts",
    parts: [cell("C1")],
    total: cell("C1"),
    of: "counts",
  });
  assert.deepEqual(validate.errors?.map(explainSchemaError), [{
    pointer: "/parts",
    found: "a list",
    allowed: "a list of 2 or more",
    advice: "add an item",
  }]);
});
