import { Ajv } from "ajv";
import assert from "node:assert/strict";
import {
  assertCodes,
  assertShape,
  type Codes,
  type Shape,
} from "../../tests/fixtures/schema_shape.ts";
import type { Correction, Deviation } from "./recorded_types.ts";
import corrections from "./schemas/corrections.schema.json" with { type: "json" };
import deviations from "./schemas/deviations.schema.json" with { type: "json" };

type Kind<K extends Deviation["kind"]> = Extract<Deviation, { readonly kind: K }>;

Deno.test("corrections.schema.json, deviations.schema.json: are valid by the meta-schema", () => {
  const ajv = new Ajv();
  assert.equal(ajv.validateSchema(corrections), true);
  assert.equal(ajv.validateSchema(deviations), true);
});

Deno.test("corrections.schema.json: a correction has the properties of its type", () => {
  const shape: Shape<Correction> = {
    table: "must",
    row: "must",
    column: "must",
    found: "must",
    corrected: "must",
    reason: "must",
    source: "must",
    by: "must",
    date: "must",
  };
  assertShape(corrections.definitions.correction, shape);
  assertShape(corrections, { corrections: "must" });
});

Deno.test("deviations.schema.json: each kind of deviation has the properties of its type", () => {
  const common = {
    analysis: "must",
    kind: "must",
    why: "must",
    by: "must",
    date: "must",
    timing: "must",
  } as const;
  const changed: Shape<Kind<"changed">> = {
    ...common,
    choice: "must",
    registered: "must",
    inForce: "must",
  };
  const added: Shape<Kind<"added">> = { ...common, plan: "must" };
  const dropped: Shape<Kind<"dropped">> = common;
  assertShape(deviations.definitions.changed, changed);
  assertShape(deviations.definitions.added, added);
  assertShape(deviations.definitions.dropped, dropped);
  assertShape(deviations, { deviations: "must" });
});

Deno.test("deviations.schema.json: codes are those of the types", () => {
  const kinds: Codes<Deviation["kind"]> = { changed: true, added: true, dropped: true };
  const timings: Codes<Deviation["timing"]> = {
    "before seeing the data": true,
    "after seeing the data": true,
  };
  assertCodes(deviations.properties.deviations.items.properties.kind, kinds);
  assertCodes(deviations.definitions.timing, timings);
});
