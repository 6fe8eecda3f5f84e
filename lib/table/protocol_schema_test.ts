import { Ajv } from "ajv";
import assert from "node:assert/strict";
import {
  assertCodes,
  assertShape,
  type Codes,
  type Shape,
} from "../../tests/fixtures/schema_shape.ts";
import type { CountColumns, Protocol } from "../analysis/protocol.ts";
import type { FlowBoxDefinition } from "../screen/flow_types.ts";
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
    countBy: "may",
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
