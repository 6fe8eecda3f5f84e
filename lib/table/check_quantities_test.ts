import assert from "node:assert/strict";
import { checkQuantities } from "./check_quantities.ts";
import type { ColumnDefinition } from "./types.ts";
import type { TableQuantity } from "./quantity_types.ts";

const column = (name: string, type: ColumnDefinition["type"]): ColumnDefinition => ({
  name,
  type,
  title: name,
  description: name,
});
const fields = [
  column("events", "integer"),
  column("total", "integer"),
  column("percent", "string"),
  column("basis", "string"),
];
const faults = (...quantities: TableQuantity[]) =>
  checkQuantities({ fields }, quantities, "/q").map(({ pointer, found, advice }) =>
    `${pointer}: ${found}; ${advice}`
  );
const of = { events: "events", total: "total" };

Deno.test("checkQuantities: finds nothing in good ones", () => {
  assert.deepEqual(
    faults(
      { quantity: "percentage", column: "percent", of, decimals: 1 },
      { quantity: "basis", column: "basis", of: "events", notReported: ["events"] },
      { quantity: "mean", column: "events", total: "total", range: [0, 21], items: 3 },
    ),
    [],
  );
});

Deno.test("checkQuantities: names columns that exist, also inside a list of columns", () => {
  assert.deepEqual(
    faults(
      { quantity: "patients", column: "totl" },
      { quantity: "arithmetic", column: "sums", of: { events: "event", total: "total" } },
    ),
    [
      '/q/0/column: the unknown column "totl"; did you mean "total"?',
      '/q/1/column: the unknown column "sums"; correct the name',
      '/q/1/of/events: the unknown column "event"; did you mean "events"?',
    ],
  );
});

Deno.test("checkQuantities: numbers are asked of columns of numbers", () => {
  const advice = "correct the type, or name another column";
  assert.deepEqual(faults({ quantity: "randomised", column: "total", analysed: "basis" }), [
    `/q/0/analysed: a column of type string; ${advice}`,
  ]);
  assert.deepEqual(
    faults({ quantity: "percentage", column: "percent", of: { ...of, total: "percent" } }),
    [`/q/0/of/total: a column of type string; ${advice}`],
  );
});

Deno.test("checkQuantities: a range goes from the least value to a greater one", () => {
  assert.deepEqual(faults({ quantity: "mean", column: "events", range: [21, 0] }), [
    "/q/0/range: 21 to 0; correct the range",
  ]);
});
