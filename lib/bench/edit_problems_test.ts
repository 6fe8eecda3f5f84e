import assert from "node:assert/strict";
import { withCells } from "../analysis/with_cells.ts";
import { runAnalysis } from "../analysis/run_analysis.ts";
import { loadReview } from "../io/load_review.ts";
import { describeProblem } from "../table/describe_problem.ts";
import { benchResult } from "./bench_result.ts";
import { editProblems } from "./edit_problems.ts";
import type { BenchEdit } from "./types.ts";

const bcg = await loadReview("bcg");
const rectal = await loadReview("rectal-net");
const greb = await loadReview("greb2008");

const cell = (line: number, column: string, text: string): BenchEdit => ({
  kind: "cell",
  table: "bcg",
  line,
  column,
  text,
});
const rows = (table: string, text: string): BenchEdit => ({ kind: "rows", table, text });
const told = (review: typeof bcg, ...edits: readonly BenchEdit[]) =>
  editProblems(review, edits).map(describeProblem);

Deno.test("editProblems: a cell is held against its column, its table and its line", () => {
  assert.deepEqual(told(bcg, cell(2, "tpos", "21")), []);
  assert.deepEqual(told(bcg, cell(2, "tpos", "-1"), cell(99, "tpos", "1"), cell(2, "tpso", "1")), [
    'data/bcg/bcg.csv, line 2, column "tpos": found "-1"; allowed: a whole number, 0 or more; ' +
    "correct the cell",
    'data/bcg/bcg.csv, line 99, column "tpos": found no row on this line; ' +
    "allowed: lines 2 to 14; correct the line",
    'data/bcg/bcg.csv, line 2, column "tpso": found the unknown column "tpso"; ' +
    "allowed: columns of bcg.csv: trial, author, year, tpos, tneg, cpos, cneg, ablat, alloc; " +
    'did you mean "tpos"?',
  ]);
  const [unknown] = told(bcg, rows("bgc", "1"));
  assert.match(unknown ?? "", /found the unknown table "bgc".*did you mean "bcg"\?$/);
});

Deno.test("editProblems: keys, foreign keys and rules between cells are those of the files", () => {
  const more = { table: "consensus_resection", line: 5, column: "n_incomplete" };
  const [problem, ...others] = told(rectal, { kind: "cell", ...more, text: "9999" });
  assert.match(
    problem ?? "",
    /line 5, column "n_incomplete": found 9999; allowed: at most \d+, the/,
  );
  assert.deepEqual(others, []);
  const [key] = told(
    greb,
    rows(
      "greb2008",
      greb.tables.greb2008?.rows.slice(0, 1).map(({ values }) => Object.values(values).join("\t"))
        .join("\n") ?? "",
    ),
  );
  assert.match(key ?? "", /as on line 2; allowed: each value once/);
  const [foreign] = told(rectal, {
    kind: "cell",
    table: "consensus_resection",
    line: 5,
    column: "study_id",
    text: "nobody1999",
  });
  assert.match(foreign ?? "", /"nobody1999"/);
});

Deno.test("editProblems: rows are pasted with tabs or commas, with a head or without", () => {
  assert.deepEqual(told(greb, rows("greb2008", "New 2020\t10\t50\t12\t50")), []);
  assert.deepEqual(told(greb, rows("greb2008", '"New, 2020",10,50,12,50\r\n')), []);
  assert.deepEqual(told(greb, rows("greb2008", "Nc,Ec,Ne,Ee,study\n50,12,50,10,New 2020")), []);
  assert.deepEqual(told(greb, rows("greb2008", "New 2020,10,50,12\nOther,1,2,x,4")), [
    "rows pasted into data/greb2008/greb2008.csv, line 1: found 4 cells; " +
    "allowed: 5 cells: study, Ee, Ne, Ec, Nc; " +
    "give all cells, or a first line that names the columns",
    'rows pasted into data/greb2008/greb2008.csv, line 2, column "Ec": found "x"; ' +
    "allowed: a whole number, 0 or more; correct the cell",
  ]);
  assert.match(told(greb, rows("greb2008", "study,Ee,Ee\na,1,2"))[0] ?? "", /each column once/);
  assert.match(told(greb, rows("greb2008", "study,Ea\na,1"))[0] ?? "", /unknown column "Ea"/);
  assert.match(told(greb, rows("greb2008", "study,Ee,Ne,Ec,Nc"))[0] ?? "", /found no row/);
  assert.match(told(greb, rows("greb2008", ""))[0] ?? "", /found no row/);
  assert.match(told(greb, rows("greb2008", 'a "b,1,2,3,4'))[0] ?? "", /quotation mark/);
});

Deno.test("benchResult: edited cells give what the tables with these cells give, marked as hypothetical", () => {
  const setting = {
    analysis: "tuberculosis",
    edits: [cell(2, "tpos", "11"), cell(2, "cpos", "4")],
  };
  const { result, hypothetical, registered } = benchResult(bcg, setting);
  assert.ok(hypothetical && !registered);
  const tables = withCells(bcg.tables, [
    { table: "bcg", line: 2, column: "tpos", value: 11 },
    { table: "bcg", line: 2, column: "cpos", value: 4 },
  ]);
  const changed = runAnalysis({ ...bcg, tables }, "tuberculosis");
  assert.deepEqual(result.overall, changed.overall);
  assert.notDeepEqual(result.overall, runAnalysis(bcg, "tuberculosis").overall);
  assert.deepEqual(benchResult(bcg, { analysis: "tuberculosis" }).hypothetical, false);
});

Deno.test("benchResult: a study pasted back in undoes that it was left out", () => {
  const row = greb.tables.greb2008?.rows.find(({ values }) => values.study === "Rodriguez 2003");
  const text = Object.values(row?.values ?? {}).join(",").replace(
    "Rodriguez 2003",
    "Rodriguez again",
  );
  const setting = {
    analysis: "complete-response",
    without: ["Rodriguez 2003"],
    edits: [rows("greb2008", text)],
  };
  const { shown, result } = benchResult(greb, setting);
  assert.equal(shown?.k, 14);
  assert.deepEqual(
    shown.reported,
    benchResult(greb, { analysis: "complete-response" }).shown?.reported,
  );
  assert.equal(result.studies.find(({ id }) => id === "Rodriguez again")?.source[0]?.line, 16);
});

Deno.test("benchResult: a program keeps the studies without events that it keeps (metafor's drop00 is FALSE)", () => {
  const empty = (column: string): BenchEdit => ({
    kind: "cell",
    table: "greb2008",
    line: 3,
    column,
    text: "0",
  });
  const setting = {
    analysis: "complete-response",
    pooling: "inverse-variance",
    edits: [empty("Ee"), empty("Ec")],
  } as const;
  assert.equal(benchResult(greb, setting).shown?.k, 13);
  const { pooling: _, ...rest } = setting;
  const metafor = benchResult(greb, { ...rest, program: "metafor-random" });
  assert.equal(metafor.shown?.k, 14);
  assert.equal(metafor.shown.leaveOneOut?.lines.length, 14);
  assert.ok(metafor.result.studies.every(({ effect, weight }) => effect && weight !== null));
  assert.deepEqual(metafor.result.excluded, []);
  const meta = benchResult(greb, { ...rest, program: "meta8-random" });
  assert.equal(meta.shown?.k, 13);
  assert.deepEqual(meta.result.excluded.map(({ id }) => id), ["Gianni"]);
});
