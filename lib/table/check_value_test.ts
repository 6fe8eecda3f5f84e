import assert from "node:assert/strict";
import { checkValue } from "./check_value.ts";
import type { CellValue, ColumnDefinition } from "./types.ts";

const column = (
  type: ColumnDefinition["type"],
  constraints: ColumnDefinition["constraints"] = {},
): ColumnDefinition => ({ name: "c", title: "C", description: "C.", type, constraints });
const faults = (value: CellValue, of: ColumnDefinition, missing: readonly string[] = [""]) =>
  checkValue(value, of, missing, "/x").map(({ found, allowed, advice }) =>
    `${found}; ${allowed}; ${advice}`
  );

Deno.test("checkValue: values of the column's type within its constraints have no fault", () => {
  assert.deepEqual(faults(5, column("integer", { minimum: 5, maximum: 5 })), []);
  assert.deepEqual(faults(0.25, column("number")), []);
  assert.deepEqual(faults(1e-9, column("number")), []);
  assert.deepEqual(faults(true, column("boolean")), []);
  assert.deepEqual(faults("ESD", column("string", { enum: ["ESD"] })), []);
  assert.deepEqual(faults(null, column("number")), []);
});

Deno.test("checkValue: a value of another type is told how to write it", () => {
  assert.deepEqual(faults("5", column("integer")), ['"5"; a whole number; write 5']);
  assert.deepEqual(faults(5, column("string")), ['5; text; write "5"']);
  assert.deepEqual(faults("true", column("boolean")), ['"true"; true or false; write true']);
  assert.deepEqual(faults(true, column("number")), ["true; a number; correct the value"]);
});

Deno.test("checkValue: constraints hold as they do for a cell", () => {
  assert.deepEqual(faults(6, column("integer", { maximum: 5 })), [
    "6; a whole number, 5 or less; correct the value",
  ]);
  assert.deepEqual(faults(5.5, column("integer")), ["5.5; a whole number; correct the value"]);
  assert.deepEqual(faults("EDS", column("string", { enum: ["ESD", "EMR"] })), [
    '"EDS"; "ESD", "EMR"; did you mean "ESD"?',
  ]);
  assert.deepEqual(faults("ESD ", column("string")), [
    '"ESD "; text; remove the space before or after the text',
  ]);
});

Deno.test("checkValue: missing is null, where a cell may be missing", () => {
  const advice = "give a value: the column has no missing ones";
  assert.deepEqual(faults(null, column("string", { required: true })), [`null; text; ${advice}`]);
  assert.deepEqual(faults(null, column("string"), []), [`null; text; ${advice}`]);
  assert.deepEqual(faults("NA", column("string"), ["NA"]), [
    '"NA"; text; write null for a missing value',
  ]);
});
