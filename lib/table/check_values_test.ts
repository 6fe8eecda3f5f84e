import assert from "node:assert/strict";
import { valuesReview } from "../../tests/fixtures/values_review.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import { checkProtocol } from "./check_protocol.ts";
import { checkChoices } from "./check_choices.ts";
import { measuresOf } from "./measures_of.ts";

const { protocol, tables } = valuesReview;

function faults(id: string, change: object): string[] {
  const found = protocol.analyses.find((plan) => plan.id === id);
  assert.ok(found);
  const { sensitivity: _, multiverse: __, mixedModel: ___, ...plan } = found;
  return checkChoices({ ...plan, ...change } as AnalysisPlan, (property) => property)
    .map((fault) => `${fault.pointer}: ${fault.found}; allowed: ${fault.allowed}; ${fault.advice}`);
}

Deno.test("checkValues: finds nothing in values that fit", () => {
  assert.deepEqual(checkProtocol(protocol, tables), []);
});

Deno.test("checkValues: an analysis has either counts or values", () => {
  const counts = { events: "x2i", total: "t2i" };
  assert.deepEqual(faults("stroke", { counts }), [
    "counts: counts beside values; allowed: values of one row a study; " +
    'remove "counts"',
  ]);
  assert.deepEqual(faults("stroke", { values: undefined }), [
    "counts: neither counts nor values; allowed: one of the two; name the columns of one of them",
  ]);
});

Deno.test("checkValues: says which values the measure needs", () => {
  assert.deepEqual(faults("adherence", { values: { correlation: "ri" } }), [
    'values: correlation; allowed: correlation, total, for the measure "ZCOR"; ' +
    "name the columns of one of these",
  ]);
  assert.deepEqual(faults("lung-cancer", { values: { estimate: "or", lower: "lower" } }), [
    "values: estimate, lower; allowed: yi, vi or sei; or estimate, lower, upper, " +
    'for the measure "OR"; name the columns of one of these',
  ]);
});

Deno.test("checkValues: measure and design fit the values", () => {
  assert.deepEqual(faults("adherence", { measure: "SMD", design: "comparison" }), [
    'design: "comparison"; allowed: "single group" for the values correlation, total; ' +
    "choose one of these, or correct the values",
    'measure: "SMD"; allowed: "COR", "UCOR", "ZCOR" for the values correlation, total; ' +
    "choose one of these, or correct the values",
  ]);
  assert.deepEqual(faults("stroke", { measure: null }), [
    'measure: null; allowed: "IRR", "IRD", "IRSD" for the values ' +
    "eventsTreated, timeTreated, eventsControl, timeControl; " +
    "choose one of these, or correct the values",
  ]);
  const given = measuresOf({ design: "comparison", values: { yi: "a", vi: "b" } });
  assert.ok(given.includes("OR") && given.includes("HR") && given.includes("GEN"));
  assert.ok(!given.includes("PLO") && !given.includes("ZCOR") && !given.includes("IRLN"));
});

Deno.test("checkValues: what belongs to counts is refused beside values", () => {
  const told = faults("stay", {
    sumWithin: ["source"],
    arms: { column: "source", treated: "a", control: "b" },
    pooling: "mantel-haenszel",
    headline: "crude",
    mixedModel: true,
    increment: 0.5,
  });
  assert.deepEqual(told.map((text) => text.split(":")[0]), [
    "arms",
    "sumWithin",
    "pooling",
    "headline",
    "mixedModel",
    "increment",
  ]);
  assert.deepEqual(faults("stroke", { zeroCells: "all", increment: 0.1, mixedModel: true }), []);
  assert.deepEqual(faults("stroke", { zeroCells: "treatment-arm" }), [
    'zeroCells: "treatment-arm"; allowed: "only0", "all", "if0all", "none" with events and time; ' +
    "choose one of these",
  ]);
  assert.deepEqual(faults("stroke", { zeroCells: "treatment-arm", increment: 0.1 }).length, 1);
  const level = { correlation: "ri", total: "ni", level: 0.9 };
  assert.deepEqual(faults("adherence", { values: level }), [
    "values: level with correlation, total; allowed: level with estimate, lower and upper; " +
    "remove it",
  ]);
});

Deno.test("checkProtocol: an unknown column of values is told with the nearest one", () => {
  const analyses = protocol.analyses.map((plan) =>
    plan.id === "adherence" ? { ...plan, values: { correlation: "rii", total: "nii" } } : plan
  );
  assert.deepEqual(
    checkProtocol({ ...protocol, analyses }, tables).map(({ pointer, found, advice }) =>
      `${pointer}: ${found}; ${advice}`
    ),
    [
      '/analyses/2/values/correlation: the unknown column "rii"; did you mean "ri"?',
      '/analyses/2/values/total: the unknown column "nii"; did you mean "ni"?',
    ],
  );
});

Deno.test("checkMultiverse: an effect that comes as such has no other measure", () => {
  const analyses = protocol.analyses.map((plan) =>
    plan.id === "lung-cancer" ? { ...plan, multiverse: { measures: ["OR", "RD"] as const } } : plan
  );
  assert.deepEqual(
    checkProtocol({ ...protocol, analyses }, tables).map(({ pointer, found }) => [pointer, found]),
    [["/analyses/5/multiverse/measures/1", '"RD"']],
  );
});
