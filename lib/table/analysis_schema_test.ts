import assert from "node:assert/strict";
import {
  assertCodes,
  assertShape,
  type Codes,
  type Shape,
} from "../../tests/fixtures/schema_shape.ts";
import type {
  AnalysisPlan,
  MultiversePlan,
  OverlapRule,
  SensitivityPlan,
} from "../analysis/protocol.ts";
import type { RowCondition } from "../analysis/row_condition.ts";
import type { PublishedPlan } from "../analysis/published_plan.ts";
import type { Decision, MultiversePooling } from "../diagnose/multiverse_types.ts";
import schema from "./schemas/protocol.schema.json" with { type: "json" };

const { definitions } = schema;

const choices: Omit<
  Shape<AnalysisPlan>,
  | "id"
  | "title"
  | "question"
  | "design"
  | "sensitivity"
  | "explainTotal"
  | "decision"
  | "multiverse"
> = {
  table: "must",
  where: "may",
  overlaps: "may",
  requireEach: "may",
  studyId: "must",
  orderBy: "may",
  label: "may",
  counts: "may",
  values: "may",
  arms: "may",
  sumWithin: "may",
  measure: "must",
  zeroCells: "may",
  increment: "may",
  pooling: "must",
  model: "may",
  tau2: "may",
  interval: "may",
  prediction: "may",
  level: "may",
  subgroup: "may",
  mixedModel: "may",
  moderators: "may",
  headline: "must",
  show: "may",
  published: "may",
  notes: "may",
};

Deno.test("protocol.schema.json: an analysis has the properties of its type", () => {
  const analysis: Shape<AnalysisPlan> = {
    id: "must",
    title: "must",
    question: "must",
    design: "must",
    ...choices,
    sensitivity: "may",
    explainTotal: "may",
    decision: "may",
    multiverse: "may",
  };
  assertShape(definitions.analysis, analysis);
});

Deno.test("protocol.schema.json: a sensitivity analysis may change what its type lets it change", () => {
  const plan: Shape<SensitivityPlan> = { id: "must", title: "must", why: "must", change: "must" };
  const { change } = definitions.sensitivity.properties;
  const changes: Record<keyof SensitivityPlan["change"], "may" | "must"> = {
    ...choices,
    riskDifference: "may",
  };
  assertShape(definitions.sensitivity, plan);
  assert.deepEqual(Object.keys(change.properties).sort(), Object.keys(changes).sort());
  const inAnalysis: Readonly<Record<string, unknown>> = definitions.analysis.properties;
  for (const [name, value] of Object.entries(change.properties)) {
    if (name !== "riskDifference") assert.deepEqual(value, inAnalysis[name], name);
  }
});

Deno.test("protocol.schema.json: the parts of an analysis have the shapes of their types", () => {
  const condition: Shape<RowCondition> = {
    column: "must",
    in: "may",
    notIn: "may",
    filled: "may",
    because: "may",
  };
  const overlaps: Shape<OverlapRule> = { table: "must", members: "must", keep: "must" };
  const published: Shape<PublishedPlan> = {
    table: "must",
    id: "must",
    label: "must",
    source: "must",
    claims: "must",
    status: "must",
  };
  const claim: Shape<PublishedPlan["claims"][number]> = {
    id: "must",
    quantity: "must",
    i2: "may",
  };
  const arms: Shape<NonNullable<AnalysisPlan["arms"]>> = {
    column: "must",
    treated: "must",
    control: "must",
    names: "may",
  };
  const names: Shape<NonNullable<NonNullable<AnalysisPlan["arms"]>["names"]>> = {
    treated: "must",
    control: "must",
  };
  const subgroup: Shape<NonNullable<AnalysisPlan["subgroup"]>> = {
    column: "must",
    levels: "may",
    minStudies: "may",
    tau2: "may",
    overall: "may",
    note: "may",
    dependent: "may",
  };
  assertShape(definitions.condition, condition);
  assertShape(definitions.overlaps, overlaps);
  assertShape(definitions.published, published);
  assertShape(definitions.published.properties.claims.items, claim);
  assertShape(definitions.arms, arms);
  assertShape(definitions.arms.properties.names, names);
  assertShape(definitions.subgroup, subgroup);
});

Deno.test("protocol.schema.json: a multiverse has the options of its type", () => {
  const decision: Shape<Decision> = { threshold: "must", label: "must", why: "must" };
  const multiverse: Shape<MultiversePlan> = {
    measures: "may",
    zeroCells: "may",
    poolings: "may",
    models: "may",
    tau2: "may",
    intervals: "may",
    sets: "may",
  };
  const set: Shape<NonNullable<MultiversePlan["sets"]>[number]> = {
    name: "must",
    where: "must",
    overlaps: "may",
  };
  const poolings: Codes<MultiversePooling> = {
    "inverse-variance": true,
    "mantel-haenszel": true,
    peto: true,
  };
  assertShape(definitions.decision, decision);
  assertShape(definitions.multiverse, multiverse);
  assertShape(definitions.multiverse.properties.sets.items, set);
  assertCodes(definitions.multiverse.properties.poolings.items, poolings);
});
