import { Ajv } from "ajv";
import assert from "node:assert/strict";
import {
  assertCodes,
  assertShape,
  type Codes,
  type Shape,
} from "../../tests/fixtures/schema_shape.ts";
import type { CountColumns, ValueColumns } from "../analysis/column_types.ts";
import type { ChecklistEntry, Protocol } from "../analysis/protocol.ts";
import type { RiskOfBiasPlan } from "../analysis/risk_of_bias_plan.ts";
import { valueRoles } from "../measure/value_roles.ts";
import type { FlowBoxDefinition, FlowSource } from "../screen/flow_types.ts";
import { prismaItems } from "../screen/prisma_items.ts";
import dataPackageSchema from "./schemas/datapackage.schema.json" with { type: "json" };
import schema from "./schemas/protocol.schema.json" with { type: "json" };

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
    prismaChecklist: "may",
    extraction: "may",
    riskOfBias: "may",
    manuscript: "may",
    consistency: "may",
    font: "may",
    figures: "may",
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
    sealed: "may",
  };
  assertShape(definitions.registration, registration);
  const studies: Shape<Protocol["studies"]> = {
    table: "must",
    studyId: "must",
    characteristics: "must",
    countBy: "may",
  };
  assertShape(properties.studies, studies);
});

Deno.test("protocol.schema.json: extraction and risk of bias have the shapes of their types", () => {
  type Present<K extends "extraction" | "riskOfBias"> = Exclude<
    NonNullable<Protocol[K]>,
    { readonly reason: string }
  >;
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
    source: "may",
    reason: "may",
  };
  const riskOfBias: Shape<Present<"riskOfBias">> = {
    table: "must",
    studyId: "must",
    tool: "must",
    domains: "must",
    overall: "may",
  };
  const riskDomain: Shape<RiskOfBiasPlan["domains"][number]> = {
    column: "must",
    reason: "must",
    domain: "may",
    title: "may",
  };
  const riskProperties = properties.riskOfBias.else.properties;
  assertShape(riskProperties.domains.items, riskDomain);
  assertShape(riskProperties.overall, { column: "must", reason: "must" });
  const shapes = { extraction, riskOfBias };
  for (const part of ["extraction", "riskOfBias"] as const) {
    const { if: condition, then: absent, else: present } = properties[part];
    assert.deepEqual(condition, { required: ["reason"] });
    assert.deepEqual(absent, { $ref: "#/definitions/absent" });
    assertShape(present, shapes[part]);
  }
  assertShape(definitions.absent, { reason: "must" });
  assertShape(definitions.pair, pair);
});

Deno.test("protocol.schema.json: a flow is records, or counts, or the reason why there is none", () => {
  type Flow = NonNullable<Protocol["flow"]>;
  type Records = Extract<Flow, { records: string }>;
  const records: Shape<Records> = {
    records: "must",
    searches: "may",
    boxes: "may",
    definitions: "may",
    sources: "may",
    previous: "may",
    noFullTexts: "may",
  };
  const counts: Shape<Extract<Flow, { counts: string }>> = { counts: "must", noFullTexts: "may" };
  const sources: Codes<FlowSource> = {
    database: true,
    register: true,
    website: true,
    organisation: true,
    "citation searching": true,
  };
  const { flowRecords, flowCounts } = definitions;
  assertShape(flowRecords, records);
  assertShape(flowRecords.properties.previous, { studies: "must", reports: "may" });
  assertCodes(flowRecords.properties.sources.additionalProperties, sources);
  assertShape(flowCounts, counts);
  const { if: reason, then: absent, else: present } = properties.flow;
  assert.deepEqual(reason, { required: ["reason"] });
  assert.deepEqual(absent, { $ref: "#/definitions/absent" });
  assert.deepEqual(present, {
    if: { required: ["counts"] },
    then: { $ref: "#/definitions/flowCounts" },
    else: { $ref: "#/definitions/flowRecords" },
  });
});

Deno.test("protocol.schema.json: entries of the checklist have the shapes of their type", () => {
  const { checklistEntry, checklistItem } = definitions;
  const answered: Shape<Extract<ChecklistEntry, { where: string }>> = {
    item: "must",
    where: "must",
  };
  const not: Shape<Extract<ChecklistEntry, { notApplicable: string }>> = {
    item: "must",
    notApplicable: "must",
  };
  assertShape(checklistEntry.then, not);
  assertShape(checklistEntry.else, answered);
  assert.deepEqual(checklistItem.enum, prismaItems.map(({ item }) => item));
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

Deno.test("protocol.schema.json: values have the roles of their types, and of valueRoles", () => {
  type Role<T> = T extends unknown ? keyof T : never;
  const roles: Record<Role<ValueColumns>, true> = {
    meanTreated: true,
    sdTreated: true,
    seTreated: true,
    totalTreated: true,
    meanControl: true,
    sdControl: true,
    seControl: true,
    totalControl: true,
    meanAfter: true,
    sdAfter: true,
    meanBefore: true,
    sdBefore: true,
    total: true,
    correlation: true,
    events: true,
    time: true,
    eventsTreated: true,
    timeTreated: true,
    eventsControl: true,
    timeControl: true,
    yi: true,
    vi: true,
    sei: true,
    estimate: true,
    lower: true,
    upper: true,
    level: true,
    observedMinusExpected: true,
    variance: true,
  };
  const { values } = definitions;
  assert.deepEqual(Object.keys(values.properties).sort(), Object.keys(roles).sort());
  assert.equal(values.additionalProperties, false);
  const known = new Set([...Object.values(valueRoles).flat(2), "level"]);
  assert.deepEqual([...known].sort(), Object.keys(roles).sort());
});
