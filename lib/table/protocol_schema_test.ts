import { Ajv } from "ajv";
import assert from "node:assert/strict";
import type {
  AnalysisPlan,
  CountColumns,
  OverlapRule,
  Protocol,
  PublishedPlan,
  RowCondition,
  SensitivityPlan,
} from "../analysis/protocol.ts";
import type { Measure, ZeroCellRule } from "../effect/types.ts";
import type { FlowBoxDefinition } from "../screen/flow_types.ts";
import type { IntervalMethod, PredictionMethod, Tau2Estimator } from "../model/types.ts";
import dataPackageSchema from "./schemas/datapackage.schema.json" with { type: "json" };
import schema from "./schemas/protocol.schema.json" with { type: "json" };

// The compiler refuses these tables when the types change, and the tests when the schema does.
type Shape<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? "may" : "must" };
type Codes<T extends string> = Record<T, true>;

interface ObjectSchema {
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly additionalProperties: boolean;
}

function assertShape(found: ObjectSchema, shape: Readonly<Record<string, "may" | "must">>): void {
  assert.deepEqual(Object.keys(found.properties).sort(), Object.keys(shape).sort());
  const must = Object.keys(shape).filter((key) => shape[key] === "must");
  assert.deepEqual([...found.required ?? []].sort(), must.sort());
  assert.equal(found.additionalProperties, false);
}

function assertCodes(found: { readonly enum: readonly unknown[] }, codes: object): void {
  assert.deepEqual([...found.enum].sort(), Object.keys(codes).sort());
}

const { definitions, properties } = schema;

Deno.test("schemas: are valid by the meta-schema of JSON Schema draft-07", () => {
  const ajv = new Ajv();
  assert.equal(ajv.validateSchema(schema), true);
  assert.equal(ajv.validateSchema(dataPackageSchema), true);
});

Deno.test("protocol.schema.json: the protocol has the properties of its type", () => {
  const protocol: Shape<Protocol> = {
    review: "must",
    title: "must",
    question: "must",
    registration: "must",
    warnings: "must",
    studies: "must",
    flow: "may",
    extraction: "may",
    riskOfBias: "may",
    analyses: "must",
  };
  assertShape(schema, protocol);
  const registration: Shape<Protocol["registration"]> = {
    status: "must",
    register: "may",
    identifier: "may",
    url: "may",
    date: "may",
    note: "may",
  };
  assertShape(definitions.registration, registration);
  const studies: Shape<Protocol["studies"]> = {
    table: "must",
    studyId: "must",
    characteristics: "must",
  };
  assertShape(properties.studies, studies);
});

Deno.test("protocol.schema.json: flow, extraction and risk of bias have the shapes of their types", () => {
  type Present<K extends "flow" | "extraction" | "riskOfBias"> = Exclude<
    NonNullable<Protocol[K]>,
    { readonly reason: string }
  >;
  const flow: Shape<Present<"flow">> = {
    records: "must",
    boxes: "must",
    searches: "must",
    definitions: "may",
    noFullTexts: "may",
  };
  const extraction: Shape<Present<"extraction">> = {
    pairs: "must",
    vocabulary: "may",
    agreement: "may",
  };
  const pair: Shape<Present<"extraction">["pairs"][number]> = {
    title: "must",
    first: "must",
    second: "must",
    consensus: "must",
    key: "must",
    detail: "may",
    compare: "must",
  };
  const riskOfBias: Shape<Present<"riskOfBias">> = {
    table: "must",
    studyId: "must",
    tool: "must",
    domains: "must",
  };
  const shapes = { flow, extraction, riskOfBias };
  for (const part of ["flow", "extraction", "riskOfBias"] as const) {
    const { if: condition, then: absent, else: present } = properties[part];
    assert.deepEqual(condition, { required: ["reason"] });
    assert.deepEqual(absent, { $ref: "#/definitions/absent" });
    assertShape(present, shapes[part]);
  }
  assertShape(definitions.absent, { reason: "must" });
  assertShape(definitions.pair, pair);
});

Deno.test("protocol.schema.json: boxes of the flow are counted as their type says", () => {
  const box: Shape<FlowBoxDefinition> = { box: "must", count: "must" };
  type Word = Extract<FlowBoxDefinition["count"], string>;
  const words: Codes<Word> = {
    queries: true,
    results: true,
    "set aside": true,
    records: true,
    duplicates: true,
    screened: true,
    excluded: true,
    included: true,
  };
  const studies: Shape<Extract<FlowBoxDefinition["count"], { studiesIn: string }>> = {
    studiesIn: "must",
    where: "may",
    earlier: "may",
    because: "may",
  };
  const { count } = definitions.flowBox.properties;
  assertShape(definitions.flowBox, box);
  assertCodes(count.then, words);
  assertShape(count.else.then, { reason: "must" });
  assertShape(count.else.else, studies);
});

Deno.test("protocol.schema.json: counts have one of the three shapes of their type", () => {
  type ByRole<K extends string> = Shape<Extract<CountColumns, Record<K, string>>>;
  const one: ByRole<"events"> = { events: "must", total: "must" };
  const totals: ByRole<"totalTreated"> = {
    eventsTreated: "must",
    totalTreated: "must",
    eventsControl: "must",
    totalControl: "must",
  };
  const nonEvents: ByRole<"nonEventsTreated"> = {
    eventsTreated: "must",
    nonEventsTreated: "must",
    eventsControl: "must",
    nonEventsControl: "must",
  };
  const { counts } = definitions;
  assertShape(counts.then, one);
  assertShape(counts.else.then, nonEvents);
  assertShape(counts.else.else, totals);
});

const choices: Omit<
  Shape<AnalysisPlan>,
  "id" | "title" | "question" | "design" | "sensitivity" | "explainTotal"
> = {
  table: "must",
  where: "may",
  overlaps: "may",
  requireEach: "may",
  studyId: "must",
  label: "may",
  counts: "must",
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
  const claim: Shape<PublishedPlan["claims"][number]> = { id: "must", quantity: "must" };
  const arms: Shape<NonNullable<AnalysisPlan["arms"]>> = {
    column: "must",
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
  };
  assertShape(definitions.condition, condition);
  assertShape(definitions.overlaps, overlaps);
  assertShape(definitions.published, published);
  assertShape(definitions.published.properties.claims.items, claim);
  assertShape(definitions.arms, arms);
  assertShape(definitions.subgroup, subgroup);
});

Deno.test("protocol.schema.json: codes are those of the types", () => {
  const measures: Codes<Measure> = {
    PR: true,
    PLN: true,
    PLO: true,
    PAS: true,
    PFT: true,
    OR: true,
    RR: true,
    RD: true,
  };
  const zeroCells: Codes<ZeroCellRule> = { only0: true, all: true, if0all: true, none: true };
  const tau2: Codes<Tau2Estimator> = { DL: true, PM: true, REML: true };
  const interval: Codes<IntervalMethod> = {
    wald: true,
    t: true,
    "hartung-knapp": true,
    "hartung-knapp-adhoc": true,
  };
  const prediction: Codes<PredictionMethod> = {
    t: true,
    "classic-t": true,
    wald: true,
    none: true,
  };
  const pooling: Codes<AnalysisPlan["pooling"]> = {
    "inverse-variance": true,
    "mantel-haenszel": true,
    peto: true,
    none: true,
  };
  const status: Codes<PublishedPlan["status"]> = { "same data": true, "other studies": true };
  const quantity: Codes<PublishedPlan["claims"][number]["quantity"]> = {
    reported: true,
    "analysis scale": true,
    q: true,
  };
  const headline: Codes<AnalysisPlan["headline"]> = { pooled: true, crude: true, none: true };
  const design: Codes<AnalysisPlan["design"]> = {
    proportion: true,
    comparison: true,
    listing: true,
  };
  assertCodes({ enum: definitions.measure.enum.filter((code) => code !== null) }, measures);
  assert.ok(definitions.measure.enum.includes(null));
  assertCodes(definitions.zeroCells, zeroCells);
  assertCodes(definitions.tau2, tau2);
  assertCodes(definitions.interval, interval);
  assertCodes(definitions.prediction, prediction);
  assertCodes(definitions.pooling, pooling);
  assertCodes(definitions.headline, headline);
  assertCodes(definitions.analysis.properties.design, design);
  assertCodes(definitions.published.properties.status, status);
  assertCodes(definitions.published.properties.claims.items.properties.quantity, quantity);
});
