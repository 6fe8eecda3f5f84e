import assert from "node:assert/strict";
import { columnTitles } from "./column_titles.ts";

const tables = {
  trials: {
    name: "trials",
    title: "Trials",
    file: "trials.csv",
    digest: "",
    rows: [],
    columns: [["ablat", "Latitude"], ["alloc", "Allocation"], ["year", "Year"], ["n", "Patients"]]
      .map(([name = "", title = ""]) => ({
        name,
        title,
        description: "",
        type: "string" as const,
      })),
  },
};

Deno.test("columnTitles: moderators, strata and columns shown, and no other", () => {
  const plan = { table: "trials", moderators: ["ablat"], show: ["year"] };
  assert.deepEqual(columnTitles(plan, tables), { ablat: "Latitude", year: "Year" });
  assert.deepEqual(columnTitles({ table: "trials", subgroup: { column: "alloc" } }, tables), {
    alloc: "Allocation",
  });
  assert.deepEqual(columnTitles({ ...plan, table: "none" }, tables), {});
});
