import assert from "node:assert/strict";
import {
  assertCodes,
  assertShape,
  type Codes,
  type Shape,
} from "../../tests/fixtures/schema_shape.ts";
import type { TableQuantity } from "./quantity_types.ts";
import schema from "./schemas/datapackage.schema.json" with { type: "json" };

type Kind = TableQuantity["quantity"];
type Of<K extends Kind> = Extract<TableQuantity, { readonly quantity: K }>;

Deno.test("datapackage.schema.json: quantities have the properties of their types", () => {
  const shapes: { readonly [K in Kind]: Shape<Omit<Of<K>, "quantity">> } = {
    percentage: { column: "must", of: "must", decimals: "may" },
    mean: {
      column: "must",
      sd: "may",
      se: "may",
      total: "may",
      items: "may",
      range: "may",
      whole: "may",
      decimals: "may",
    },
    interval: {
      estimate: "must",
      lower: "must",
      upper: "must",
      scale: "must",
      total: "may",
      level: "may",
    },
    direction: { column: "must", higher: "must" },
    randomised: { column: "must", analysed: "must" },
    patients: { column: "must" },
    scores: { column: "must" },
    cohort: { start: "must", end: "must", place: "must", authors: "must", unknown: "may" },
    basis: { column: "must", of: "must", notReported: "must" },
    arithmetic: { column: "must", of: "must" },
  };
  const { quantity } = schema.definitions;
  const kinds: Codes<Kind> = Object.fromEntries(Object.keys(shapes).map((k) => [k, true])) as Codes<
    Kind
  >;
  assertCodes(quantity.properties.quantity, kinds);
  const found = new Map(
    quantity.allOf.map((part) => [part.if.properties.quantity.const, part.then]),
  );
  assert.deepEqual([...found.keys()].sort(), Object.keys(shapes).sort());
  for (const [kind, shape] of Object.entries(shapes)) {
    const { properties: { quantity: _, ...properties }, ...then } = found.get(kind)!;
    assertShape({ ...then, properties }, shape);
  }
});
