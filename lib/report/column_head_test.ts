import assert from "node:assert/strict";
import { columnHead } from "./column_head.ts";

Deno.test("columnHead: the unit stands in the head, unless there is none or the title names it", () => {
  const head = (title: string, unit?: string) =>
    columnHead({
      name: "x",
      title,
      description: "",
      type: "number",
      ...(unit === undefined ? {} : { unit }),
    });
  assert.equal(head("Largest size", "mm"), "Largest size, mm");
  assert.equal(head("Patients", "patients"), "Patients");
  assert.equal(head("Year", "calendar year"), "Year");
  assert.equal(head("Study", "none"), "Study");
  assert.equal(head("Study"), "Study");
  assert.equal(head("Share", "%"), "Share, %");
  // A part of a word is not the unit.
  assert.equal(head("Comments", "mm"), "Comments, mm");
});
