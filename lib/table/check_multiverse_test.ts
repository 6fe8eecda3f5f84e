import assert from "node:assert/strict";
import { compare, faultsOfPlan, rate } from "../../tests/fixtures/small_protocol.ts";

Deno.test("checkMultiverse: finds nothing in options that exist and fit", () => {
  const multiverse = {
    measures: ["PLO", "PFT"],
    sets: [{
      name: "all",
      where: [{ column: "set", in: ["main", "extra"] }],
      overlaps: { table: "groups", members: "members", keep: "keep" },
    }],
  } as const;
  assert.deepEqual(faultsOfPlan({ multiverse }), []);
});

Deno.test("checkMultiverse: columns and values of its sets of studies exist and keep a row", () => {
  const sets = [
    { name: "wide", where: [{ column: "set", in: ["main", "wide"] }] },
    { name: "named", where: [{ column: "metod", in: ["ESD"] }] },
    { name: "none", where: [{ column: "method", in: ["mEMR"] }, { column: "set", in: ["extra"] }] },
    {
      name: "apart",
      where: [{ column: "set", filled: true }],
      overlaps: { table: "groups", members: "member", keep: "keep" },
    },
  ];
  assert.deepEqual(faultsOfPlan({ multiverse: { sets } }), [
    'multiverse/sets/0/where/0/in/1: "wide", which no row has; correct the value',
    'multiverse/sets/1/where/0/column: the unknown column "metod"; did you mean "method"?',
    "multiverse/sets/2/where: conditions that no row of rows.csv meets together; " +
    "correct the conditions",
    'multiverse/sets/3/overlaps/members: the unknown column "member"; did you mean "members"?',
  ]);
});

Deno.test("checkMultiverse: its measures fit the design", () => {
  assert.deepEqual(faultsOfPlan({ multiverse: { measures: ["PLO", "OR"] } }, rate), [
    'multiverse/measures/1: "OR"; choose one of these, or remove it',
  ]);
  assert.deepEqual(faultsOfPlan({ multiverse: { measures: ["OR", "RR", "PLO"] } }, compare), [
    'multiverse/measures/2: "PLO"; choose one of these, or remove it',
  ]);
});
