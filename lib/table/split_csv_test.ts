import assert from "node:assert/strict";
import { splitCsv } from "./split_csv.ts";

const cellsOf = (text: string) => splitCsv("f", text).rows.map((row) => row.cells);
const linesOf = (text: string) => splitCsv("f", text).rows.map((row) => row.line);
const faultLine = (text: string) => splitCsv("f", text).problems.map((problem) => problem.line);

Deno.test("splitCsv: reads quoted cells as RFC 4180 has them", () => {
  assert.deepEqual(cellsOf('aaa,"b\nbb","c""cc"\n"",zzz,"y,y"\n'), [
    ["aaa", "b\nbb", 'c"cc'],
    ["", "zzz", "y,y"],
  ]);
});

Deno.test("splitCsv: the last line may or may not end in a line end", () => {
  assert.deepEqual(cellsOf("a,b\n1,2"), cellsOf("a,b\n1,2\n"));
  assert.deepEqual(cellsOf(""), []);
});

Deno.test("splitCsv: counts lines as an editor does, behind cells with line breaks and blank lines", () => {
  assert.deepEqual(linesOf('a,b\n"x\ny\n",2\n3,4\n\n5,"6\n7"\n8,9\n'), [1, 2, 5, 6, 7, 9]);
});

Deno.test("splitCsv: keeps spaces and digits as they stand", () => {
  assert.deepEqual(cellsOf("a,b\n 007 ,1e3\n"), [["a", "b"], [" 007 ", "1e3"]]);
});

Deno.test("splitCsv: refuses a quoted cell that is never closed, and tells where it opens", () => {
  assert.deepEqual(faultLine('a,b\n1,2\n3,"4\n5,6\n'), [3]);
});

Deno.test("splitCsv: refuses a file that begins with a quotation mark and never closes it", () => {
  assert.deepEqual(faultLine('"a,b\n1,2\n'), [1]);
});

Deno.test("splitCsv: refuses text behind a closing quotation mark", () => {
  assert.deepEqual(faultLine('a,b\n1,"2" x\n'), [2]);
  assert.deepEqual(faultLine('a,b\n1,2\n"3" ,4\n'), [3]);
});

Deno.test("splitCsv: refuses a quotation mark within a cell that is not quoted", () => {
  const { rows, problems } = splitCsv("data/x/f.csv", 'a,b\n"x\ny",2\n3,5" scope\n');
  assert.deepEqual(rows, []);
  assert.deepEqual(problems, [{
    file: "data/x/f.csv",
    line: 4,
    column: null,
    found: "a quotation mark without its partner",
    allowed: "cells in pairs of quotation marks, or without any",
    advice: 'put the cell in quotation marks and double each one inside it: "5"" scope"',
  }]);
});
