import assert from "node:assert/strict";
import {
  compare,
  faultsOfPlan,
  protocol,
  rate,
  tables,
} from "../../tests/fixtures/small_protocol.ts";
import { checkProtocol } from "./check_protocol.ts";

Deno.test("checkAnalysis: columns of an analysis exist, wherever it names them", () => {
  assert.deepEqual(
    faultsOfPlan({
      studyId: "study",
      orderBy: "year",
      label: ["author"],
      sumWithin: ["mthod"],
      moderators: ["dose"],
      show: ["notes"],
      where: [{ column: "sets", in: ["main"] }, { column: "set", filled: true, because: "reason" }],
      requireEach: [{ column: "arm", filled: true }],
      subgroup: { column: "metod" },
      overlaps: { table: "groups", members: "member", keep: "keeps" },
    }),
    [
      'studyId: the unknown column "study"; correct the name',
      'orderBy: the unknown column "year"; correct the name',
      'label/0: the unknown column "author"; correct the name',
      'sumWithin/0: the unknown column "mthod"; did you mean "method"?',
      'moderators/0: the unknown column "dose"; correct the name',
      'show/0: the unknown column "notes"; correct the name',
      'where/0/column: the unknown column "sets"; did you mean "set"?',
      'where/1/because: the unknown column "reason"; correct the name',
      'requireEach/0/column: the unknown column "arm"; correct the name',
      'subgroup/column: the unknown column "metod"; did you mean "method"?',
      'overlaps/members: the unknown column "member"; did you mean "members"?',
      'overlaps/keep: the unknown column "keeps"; did you mean "keep"?',
    ],
  );
});

Deno.test("checkAnalysis: counts are columns of numbers", () => {
  assert.deepEqual(faultsOfPlan({ counts: { events: "set", total: "total" } }), [
    'counts/events: the column "set", which holds text; name a column of numbers',
  ]);
});

Deno.test("checkAnalysis: studies are put in order by a column of numbers", () => {
  assert.deepEqual(faultsOfPlan({ orderBy: "total" }), []);
  assert.deepEqual(faultsOfPlan({ orderBy: "method" }), [
    'orderBy: the column "method", which holds text; name a column of numbers',
  ]);
});

Deno.test("checkAnalysis: a filter asks for values that occur", () => {
  assert.deepEqual(
    faultsOfPlan({
      where: [{ column: "set", in: ["main", "Extra"] }, { column: "method", notIn: ["CFP"] }],
    }),
    [
      'where/0/in/1: "Extra", which no row has; did you mean "extra"?',
      'where/1/notIn/0: "CFP", which no row has; correct the value',
    ],
  );
  assert.deepEqual(faultsOfPlan({ where: [{ column: "total", in: ["10", 9] }] }), [
    'where/0/in/0: "10", which no row has; did you mean 10?',
  ]);
});

Deno.test("checkAnalysis: the conditions of a filter keep a row", () => {
  const where = [{ column: "method", in: ["mEMR"] }, { column: "set", notIn: ["main"] }];
  assert.deepEqual(faultsOfPlan({ where }), [
    "where: conditions that no row of rows.csv meets together; correct the conditions",
  ]);
  assert.deepEqual(faultsOfPlan({ where: [{ column: "why", filled: true }] }), []);
});

Deno.test("checkAnalysis: strata, arms and claims occur", () => {
  assert.deepEqual(faultsOfPlan({ subgroup: { column: "method", levels: ["ESD", "cEMR"] } }), [
    'subgroup/levels/1: "cEMR", which no row has; did you mean "mEMR"?',
  ]);
  assert.deepEqual(faultsOfPlan({ subgroup: { column: "total", levels: ["10", "11"] } }), [
    'subgroup/levels/1: "11", which no row has; correct the value',
  ]);
  assert.deepEqual(
    faultsOfPlan({ arms: { column: "method", treated: "ESD", control: "CFP" } }, compare),
    ['arms/control: "CFP", which no row has; correct the value'],
  );
  const published = {
    table: "claims",
    id: "claim_id",
    label: "text",
    source: "where",
    claims: [{ id: "C1", quantity: "reported" }, { id: "C9", quantity: "q" }],
    status: "other studies",
  } as const;
  assert.deepEqual(faultsOfPlan({ published, explainTotal: { claim: "C8" } }), [
    'published/claims/1/id: "C9", which no row has; correct the value',
    'explainTotal/claim: "C8", which no row has; correct the value',
  ]);
  assert.deepEqual(faultsOfPlan({ published: { ...published, table: "claim", label: "words" } }), [
    'published/table: the unknown table "claim"; did you mean "claims"?',
  ]);
  const numbered = { ...published, table: "studies", id: "year", label: "id", source: "id" };
  const claims = [{ id: "2019", quantity: "q" }, { id: "2020", quantity: "q" }] as const;
  assert.deepEqual(faultsOfPlan({ published: { ...numbered, claims } }), [
    'published/claims/1/id: "2020", which no row has; correct the value',
  ]);
  assert.deepEqual(faultsOfPlan({ explainTotal: { claim: "C1" } }), [
    'explainTotal: the claim "C1" without "published"; add "published" to the analysis',
  ]);
});

Deno.test("checkAnalysis: values of columns that cannot be trusted are not looked for", () => {
  const plan = { ...rate, where: [{ column: "set", in: ["other"] }] };
  const isTrusted = (_: string, column: string) => column !== "set";
  assert.deepEqual(checkProtocol({ ...protocol, analyses: [plan] }, tables, { isTrusted }), []);
});
