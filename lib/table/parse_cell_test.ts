import assert from "node:assert/strict";
import { parseCell } from "./parse_cell.ts";
import type { ColumnDefinition } from "./types.ts";

type Given = Pick<ColumnDefinition, "type"> & Partial<ColumnDefinition>;
const column = (given: Given): ColumnDefinition => ({
  name: "x",
  title: "X",
  description: "A column.",
  unit: "none",
  ...given,
});
const valueOf = (text: string, given: Given, missing = [""]) => {
  const cell = parseCell(text, column(given), missing);
  assert.equal(cell.fault, null, text);
  return cell.value;
};
const faultOf = (text: string, given: Given, missing = [""]) => {
  const { fault } = parseCell(text, column(given), missing);
  assert.ok(fault !== null, text);
  return fault;
};
const count: Given = { type: "integer", constraints: { minimum: 0 } };
const leaveEmpty = "correct the cell or leave it empty if the value is missing";

Deno.test("parseCell: reads whole numbers that are written plainly", () => {
  for (const [text, value] of [["0", 0], ["7", 7], ["12315", 12315], ["-3", -3]] as const) {
    assert.equal(valueOf(text, { type: "integer" }), value);
  }
});

Deno.test("parseCell: reads decimal numbers, small ones with an exponent too", () => {
  const texts = [["0.5", 0.5], ["-0.7145", -0.7145], ["45.0", 45], ["3", 3], ["1.5e-7", 1.5e-7]];
  for (const [text, value] of texts) assert.equal(valueOf(String(text), { type: "number" }), value);
});

Deno.test("parseCell: refuses every other way to write a whole number, and says what to write", () => {
  const cures: Record<string, string> = {
    "007": "write 7; if it is a code, declare the column as string",
    "1e3": "write the number out in digits; a spreadsheet may have shortened it",
    "1.2E+05": "write the number out in digits; a spreadsheet may have shortened it",
    "1,5": "read with a decimal comma it is 1.5, which is not whole: correct the cell",
    "1.234,5": "write 1234.5, with a decimal point only",
    "1,234.5": "write 1234.5, without the separator of thousands",
    "1,234": "write 1234 if the comma separates thousands",
    "1,234,567": "write 1234567, without the separators of thousands",
    "1.234.567": "write 1234567, without the separators of thousands",
    "1 234": "write 1234, without the separators of thousands",
    "1\u202f234": "write 1234, without the separators of thousands",
    "1'234": "write 1234, without the separators of thousands",
    " 5": "remove the space before or after the number",
    "5 ": "remove the space before or after the number",
    "+5": "write 5 without the plus sign",
    "\u22125": "write the sign as a hyphen: -5",
    "-0": "write 0",
    "5.0": "write 5",
    "5%": "write the number without the sign; its unit is told in datapackage.json",
    "<5": "a bound is not a number: leave the cell empty and say it in a column of notes",
  };
  for (const [text, advice] of Object.entries(cures)) {
    assert.equal(faultOf(text, count).advice, advice, text);
  }
  for (
    const text of ["abc", "NaN", "Inf", "NA", "n/a", "-", "5.5", "0x10", "٣", "1e", "9".repeat(20)]
  ) {
    assert.deepEqual(faultOf(text, count), {
      found: JSON.stringify(text),
      allowed: "a whole number, 0 or more",
      advice: leaveEmpty,
    });
  }
});

Deno.test("parseCell: refuses decimal commas, separators of thousands and words for a number", () => {
  const cures: Record<string, string> = {
    "1,5": "write 1.5, with a decimal point",
    "0,96": "write 0.96, with a decimal point",
    "1,234": "write 1234 if the comma separates thousands, or 1.234 if it is a decimal comma",
    "1.234,5": "write 1234.5, with a decimal point only",
    ".5": "write 0.5",
    "5.": "write 5",
    "05.5": leaveEmpty,
    "1E5": "write the number out in digits; a spreadsheet may have shortened it",
    NaN: leaveEmpty,
    Infinity: leaveEmpty,
  };
  for (const [text, advice] of Object.entries(cures)) {
    assert.equal(faultOf(text, { type: "number" }).advice, advice, text);
  }
});

Deno.test("parseCell: holds numbers against minimum and maximum, limits included", () => {
  const share: Given = { type: "number", constraints: { minimum: 0, maximum: 1 } };
  assert.equal(valueOf("0", share), 0);
  assert.equal(valueOf("1", share), 1);
  assert.deepEqual(faultOf("1.01", share), {
    found: '"1.01"',
    allowed: "a number from 0 to 1",
    advice: leaveEmpty,
  });
  assert.equal(faultOf("-1", count).allowed, "a whole number, 0 or more");
  assert.equal(
    faultOf("3", { type: "number", constraints: { maximum: 2 } }).allowed,
    "a number, 2 or less",
  );
});

Deno.test("parseCell: a missing value is what is declared, exactly", () => {
  assert.equal(valueOf("", count), null);
  assert.equal(valueOf("NA", count, ["NA", "not seen"]), null);
  assert.equal(
    faultOf("", count, ["NA"]).advice,
    'correct the cell or write "NA" if the value is missing',
  );
  assert.equal(faultOf("na", count, ["NA"]).found, '"na"');
  assert.equal(valueOf("not seen", { type: "string" }), "not seen");
  assert.equal(valueOf("", { type: "string" }, []), "");
});

Deno.test("parseCell: a required cell is filled", () => {
  const required: Given = { type: "integer", constraints: { required: true } };
  assert.deepEqual(faultOf("", required), {
    found: "an empty cell",
    allowed: "a whole number",
    advice: "fill in the cell",
  });
  assert.equal(faultOf("abc", required).advice, "correct the cell");
});

Deno.test("parseCell: text keeps every character and has no space at its ends", () => {
  assert.equal(valueOf('a "b"\n c', { type: "string" }), 'a "b"\n c');
  const advice = "remove the space before or after the text";
  for (const text of ["ESD ", " ESD", "ESD\u00a0", "ESD\n"]) {
    assert.equal(faultOf(text, { type: "string" }).advice, advice);
  }
  assert.equal(faultOf("  ", { type: "string" }).advice, "empty the cell");
});

Deno.test("parseCell: a code is one of the listed ones, letter for letter", () => {
  const method: Given = { type: "string", constraints: { enum: ["cEMR", "mEMR", "ESD"] } };
  assert.equal(valueOf("ESD", method), "ESD");
  assert.deepEqual(faultOf("esd", method), {
    found: '"esd"',
    allowed: '"cEMR", "mEMR", "ESD"',
    advice: 'did you mean "ESD"?',
  });
  assert.equal(
    faultOf("laser", method).advice,
    "correct the cell, or add the code to datapackage.json",
  );
});

Deno.test("parseCell: a pattern holds for the whole cell", () => {
  const record: Given = { type: "string", constraints: { pattern: "R[0-9]{3}" } };
  assert.equal(valueOf("R012", record), "R012");
  assert.equal(faultOf("R0123", record).allowed, "text of the form R[0-9]{3}");
  assert.equal(faultOf("xR012", record).found, '"xR012"');
});

Deno.test("parseCell: reads true and false, and no other word for them", () => {
  assert.equal(valueOf("true", { type: "boolean" }), true);
  assert.equal(valueOf("false", { type: "boolean" }), false);
  assert.equal(faultOf("TRUE", { type: "boolean" }).advice, "write true");
  assert.deepEqual(faultOf("1", { type: "boolean" }), {
    found: '"1"',
    allowed: "true or false",
    advice: leaveEmpty,
  });
});
