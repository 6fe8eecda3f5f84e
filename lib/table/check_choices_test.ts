import assert from "node:assert/strict";
import { compare, faultsOfPlan, rate } from "../../tests/fixtures/small_protocol.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import { checkChoices } from "./check_choices.ts";

Deno.test("checkChoices: design, counts and measure fit one another", () => {
  assert.deepEqual(faultsOfPlan({ measure: "OR" }), [
    'measure: "OR"; choose one of these, or correct the design',
  ]);
  assert.deepEqual(faultsOfPlan({ measure: null }), [
    "measure: null; choose one of these, or correct the design",
  ]);
  assert.deepEqual(faultsOfPlan({ measure: "PLO" }, compare), [
    'measure: "PLO"; choose one of these, or correct the design',
  ]);
  assert.deepEqual(faultsOfPlan({ arms: { column: "method", treated: "ESD", control: "mEMR" } }), [
    "arms: arms; remove them",
  ]);
  const { arms: _, ...withoutArms } = compare;
  assert.deepEqual(faultsOfPlan({}, withoutArms), [
    "counts: events, total without arms; correct the counts or the design",
  ]);
  const four = {
    eventsTreated: "events",
    totalTreated: "total",
    eventsControl: "events",
    totalControl: "total",
  };
  assert.deepEqual(faultsOfPlan({ counts: four }, withoutArms), []);
  assert.deepEqual(faultsOfPlan({ counts: four }), [
    "counts: eventsTreated, totalTreated, eventsControl, totalControl without arms; " +
    "correct the counts or the design",
  ]);
});

Deno.test("checkChoices: pooling fits design, measure and headline", () => {
  assert.deepEqual(faultsOfPlan({ pooling: "mantel-haenszel" }), [
    'pooling: "mantel-haenszel"; choose one of these: the method compares two groups',
  ]);
  assert.deepEqual(faultsOfPlan({ pooling: "peto", measure: "RR" }, compare), [
    'measure: "RR"; choose one of these, or pool by inverse variance',
  ]);
  assert.deepEqual(faultsOfPlan({ pooling: "mantel-haenszel", measure: "AS" }, compare), [
    'measure: "AS"; choose one of these, or pool by inverse variance',
  ]);
  assert.deepEqual(faultsOfPlan({ pooling: "none" }), [
    'headline: "pooled" with the pooling "none"; choose one of these, or a method of pooling',
  ]);
  const listing = { design: "listing", measure: null, headline: "none" } as const;
  assert.deepEqual(faultsOfPlan({ ...listing, pooling: "none" }), []);
  assert.deepEqual(faultsOfPlan(listing), ['pooling: "inverse-variance"; a listing pools nothing']);
});

Deno.test("checkChoices: increments by treatment arm need two arms", () => {
  assert.deepEqual(faultsOfPlan({ zeroCells: "treatment-arm" }), [
    'zeroCells: "treatment-arm"; choose one of these: there are no two arms to share the increment',
  ]);
  assert.deepEqual(faultsOfPlan({ zeroCells: "treatment-arm", measure: "OR" }, compare), []);
});

Deno.test("checkChoices: tells the methods of pooling that a design has", () => {
  const allowed = (change: Partial<AnalysisPlan>) =>
    checkChoices({ ...rate, pooling: "peto", ...change }, (property) => property)
      .filter(({ pointer }) => pointer === "pooling").map((fault) => fault.allowed);
  assert.deepEqual(allowed({}), ['"inverse-variance", "none"']);
  assert.deepEqual(allowed({ design: "listing", measure: null }), ['"none"']);
});

Deno.test("checkChoices: tells the counts that a design has", () => {
  const { arms: _, ...withoutArms } = compare;
  const allowed = (plan: AnalysisPlan) =>
    checkChoices(plan, (property) => property).map((fault) => fault.allowed);
  assert.deepEqual(allowed(withoutArms), [
    "the counts of both groups, or events and total with arms",
  ]);
  const counts = { eventsTreated: "", totalTreated: "", eventsControl: "", totalControl: "" };
  assert.deepEqual(allowed({ ...rate, counts }), ["events and total"]);
});

Deno.test("checkChoices: a risk difference needs two groups", () => {
  const sensitivity = [{
    id: "rd",
    title: "Risk difference",
    why: "No events.",
    change: { riskDifference: "exact" },
  }] as const;
  assert.deepEqual(faultsOfPlan({ sensitivity }), [
    'sensitivity/0/change/riskDifference: a risk difference in the design "proportion"; remove it',
  ]);
  assert.deepEqual(faultsOfPlan({ sensitivity }, compare), []);
});
