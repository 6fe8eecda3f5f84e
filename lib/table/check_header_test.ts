import assert from "node:assert/strict";
import { checkHeader } from "./check_header.ts";
import type { ColumnDefinition } from "./types.ts";

const columns = ["study_id", "events", "total"].map((name): ColumnDefinition => ({
  name,
  title: name,
  description: name,
  type: "string",
}));
const faults = (header: string) =>
  checkHeader("f", header.split(","), columns).map(({ column, found, advice }) => ({
    column,
    found,
    advice,
  }));

Deno.test("checkHeader: accepts the declared columns in any order", () => {
  assert.deepEqual(faults("study_id,events,total"), []);
  assert.deepEqual(faults("total,study_id,events"), []);
});

Deno.test("checkHeader: tells columns that are missing and what they may be called now", () => {
  assert.deepEqual(faults("study_id,total"), [
    { column: "events", found: "no such column", advice: "add it" },
  ]);
  assert.deepEqual(faults("study_id,Events,total"), [
    { column: "events", found: "no such column", advice: 'rename "Events" or add it' },
    { column: "Events", found: "a column that is not declared", advice: 'rename it to "events"' },
  ]);
});

Deno.test("checkHeader: refuses a column twice, declared or not", () => {
  assert.deepEqual(faults("study_id,events,total,events"), [
    { column: "events", found: "this name 2 times", advice: "rename or remove the others" },
  ]);
  assert.deepEqual(faults("study_id,events,total,x,x"), [
    { column: "x", found: "this name 2 times", advice: "rename or remove the others" },
  ]);
});

Deno.test("checkHeader: refuses columns that nobody would read, with and without a name", () => {
  assert.deepEqual(faults("study_id,events,total,weight,"), [
    {
      column: "weight",
      found: "a column that is not declared",
      advice: "declare it in datapackage.json or remove it",
    },
    {
      column: "",
      found: "a column without a name",
      advice: "declare it in datapackage.json or remove it",
    },
  ]);
});

Deno.test("checkHeader: sees that a file has semicolons, tabs or bars for commas", () => {
  for (const [sign, word] of [[";", "semicolons"], ["\t", "tabs"], ["|", "bars"]] as const) {
    assert.deepEqual(faults(["study_id", "events", "total"].join(sign)), [
      { column: null, found: `cells separated by ${word}`, advice: "save the file with commas" },
    ]);
  }
  // A column may be named so; then it is simply unknown.
  assert.deepEqual(faults("events;total,study_id,events,total").map(({ column }) => column), [
    "events;total",
  ]);
});
