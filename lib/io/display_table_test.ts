import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { table } from "./display_table.ts";
import { frame } from "./frame.ts";

const display = Symbol.for("Jupyter.display");
const bundleOf = (shown: ReturnType<typeof table>) =>
  (shown as unknown as Record<symbol, () => Record<string, string>>)[display]?.() ?? {};
const textsOf = (shown: ReturnType<typeof table>, selector: string) =>
  [...parseHTML(bundleOf(shown)["text/html"] ?? "").document.querySelectorAll(selector)]
    .map((cell) => cell.textContent);

Deno.test("table: shows rows up to the limit and says how many are left", () => {
  const rows = Array.from({ length: 12 }, (_, i) => ({ i }));
  const shown = table(rows, { limit: 10, note: "All of them." });
  assert.equal(textsOf(shown, "tbody tr").length, 10);
  assert.deepEqual(textsOf(shown, "tfoot td"), ["All of them.2 further rows not shown."]);
  assert.match(bundleOf(table(rows, { limit: 11 }))["text/plain"] ?? "", /1 further row not shown/);
  assert.deepEqual(textsOf(table(rows, { limit: 12 }), "tfoot td"), []);
  assert.throws(() => table(rows, { limit: 0 }), /limit: found 0; allowed/);
});

Deno.test("table: a data frame shows like the rows it was made of", async () => {
  const rows = [{ id: "<b>", x: -1 / 3, ok: true }, { id: "c", x: null, ok: false }];
  assert.deepEqual(bundleOf(table(await frame(rows))), bundleOf(table(rows)));
  assert.deepEqual(textsOf(table(rows), "tbody td"), ["\u22120.333333", "yes", "–", "no"]);
  assert.deepEqual(textsOf(table(rows), 'th[scope="row"]'), ["<b>", "c"]);
});

Deno.test("table: a table of a review prints numbers as typed, with titles and units", () => {
  const shown = table({
    name: "rates",
    title: "Rates of trials",
    file: "rates.csv",
    columns: [
      { name: "id", title: "Trial", description: "", type: "string" },
      { name: "x", title: "Latitude", description: "", type: "number", unit: "degrees" },
    ],
    rows: [{ line: 2, values: { id: "a", x: 12.3456789 } }, {
      line: 3,
      values: { id: "b", x: -4 },
    }],
    digest: "",
  });
  assert.deepEqual(textsOf(shown, "caption"), ["Rates of trials"]);
  assert.deepEqual(textsOf(shown, "thead th"), ["Trial", "Latitude, degrees"]);
  assert.deepEqual(textsOf(shown, "tbody td"), ["12.3456789", "\u22124"]);
});

Deno.test("table: columns can be chosen and titled; one that does not exist is refused", () => {
  const rows = [{ a: 1, b: 2 }];
  const shown = table(rows, { columns: [{ key: "b", title: "B, %" }, "a"] });
  assert.deepEqual(textsOf(shown, "thead th"), ["B, %", "a"]);
  assert.throws(() => table(rows, { columns: ["c"] }), /columns: found "c"; allowed: a, b/);
});

Deno.test("table: rows with other keys are refused, not padded", () => {
  assert.throws(() => table([{ a: 1 }, { b: 2 }]), /row 1, column "b": found undefined/);
});
