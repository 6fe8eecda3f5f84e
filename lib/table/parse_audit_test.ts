import assert from "node:assert/strict";
import { auditPlan } from "../audit/audit_plan.ts";
import { auditPlanTable } from "../report/audit_plan_table.ts";
import { tableToCsv } from "../report/table_to_csv.ts";
import { readFolder } from "../io/read_folder.ts";
import { DataProblems } from "./data_problems.ts";
import { describeProblem } from "./describe_problem.ts";
import { parseReview } from "./parse_review.ts";

const files = await readFolder("data/bcg");
const head =
  "part,rank,table,file,row,study,column,value,why,verdict,checked_by,checked_on,source,note";
const rowOf = (change: Readonly<Record<string, string>> = {}) => {
  const cells: Record<string, string> = {
    part: "random sample",
    rank: "1",
    table: "bcg",
    file: "bcg.csv",
    row: "5",
    study: "4",
    column: "tpos",
    value: "62",
    why: "drawn at random",
    verdict: "right",
    checked_by: "A. Reader",
    checked_on: "2026-11-22",
    source: "Table 1",
    note: "",
    ...change,
  };
  return head.split(",").map((name) => cells[name]).join(",");
};

function read(...rows: readonly string[]) {
  const bytes = new TextEncoder().encode([head, ...rows, ""].join("\n"));
  return parseReview("bcg", new Map([...files, ["audit.csv", bytes]]));
}

function faults(...rows: readonly string[]): readonly string[] {
  try {
    read(...rows);
  } catch (error) {
    if (error instanceof DataProblems) return error.problems.map(describeProblem);
    throw error;
  }
  return [];
}

Deno.test("parseAudit: reads what somebody has ticked", () => {
  const { checked } = read(rowOf(), rowOf({ column: "tneg", value: "13536", verdict: "" }));
  assert.deepEqual(checked.map(({ column, verdict, checkedBy }) => [column, verdict, checkedBy]), [
    ["tpos", "right", "A. Reader"],
    ["tneg", null, "A. Reader"],
  ]);
});

Deno.test("parseAudit: a verdict without a signature is refused, each missing part by name", () => {
  assert.deepEqual(faults(rowOf({ checked_by: "", source: "" })), [
    'data/bcg/audit.csv, line 2, column "checked_by": found an empty cell; allowed: who looked, when, and at which place of the source, in every row with a verdict; fill in the cell',
    'data/bcg/audit.csv, line 2, column "source": found an empty cell; allowed: who looked, when, and at which place of the source, in every row with a verdict; fill in the cell',
  ]);
});

Deno.test("parseAudit: cells that do not exist, and a cell twice", () => {
  const advice = "take the row from tables/audit-plan.csv of the last run";
  assert.deepEqual(
    faults(
      rowOf({ table: "bgc" }),
      rowOf({ column: "tpoz" }),
      rowOf({ row: "99" }),
      rowOf(),
      rowOf(),
    ),
    [
      `data/bcg/audit.csv, line 2, column "table": found "bgc"; allowed: bcg, claims; ${advice}`,
      `data/bcg/audit.csv, line 3, column "column": found "tpoz"; allowed: trial, author, year, tpos, tneg, cpos, cneg, ablat, alloc; ${advice}`,
      `data/bcg/audit.csv, line 4, column "row": found 99; allowed: a line of bcg.csv that holds a row; ${advice}`,
      'data/bcg/audit.csv, line 6, column "column": found the cell of line 5 a second time; allowed: one row for each cell of a part; remove one of the two',
    ],
  );
});

Deno.test("parseAudit: an unknown verdict and a date of another form", () => {
  const found = faults(rowOf({ verdict: "ok", checked_on: "22/11/2026" }));
  assert.equal(found.length, 2);
  assert.match(
    found[0] ?? "",
    /^data\/bcg\/audit\.csv, line 2, column "verdict": found "ok"; allowed: "?right/,
  );
  assert.match(found[1] ?? "", /column "checked_on": found "22\/11\/2026"/);
});

Deno.test("parseAudit: reads the plan as the notebook writes it", async () => {
  const review = parseReview("rectal-net", await readFolder("data/rectal-net"));
  const written = tableToCsv(auditPlanTable(auditPlan(review)));
  const bytes = new TextEncoder().encode(written);
  const { checked } = parseReview(
    "rectal-net",
    new Map([...await readFolder("data/rectal-net"), ["audit.csv", bytes]]),
  );
  assert.equal(checked.length, 40);
  assert.ok(checked.every(({ verdict }) => verdict === null));
});
