import assert from "node:assert/strict";
import { boxTable, madeUpCells } from "../../tests/fixtures/made_up_flow.ts";
import { protocol, table, tables } from "../../tests/fixtures/small_protocol.ts";
import type { Protocol } from "../analysis/protocol.ts";
import { checkProtocol } from "./check_protocol.ts";
import { describeProblem } from "./describe_problem.ts";
import { flowCodes } from "./flow_codes.ts";
import { readFlowCount } from "./read_flow_count.ts";
import { schemaValidators } from "./schema_validators.ts";
import type { Table } from "./types.ts";

function problemsOf(part: Partial<Protocol>, more: Readonly<Record<string, Table>>): string[] {
  return checkProtocol({ ...protocol, ...part }, { ...tables, ...more })
    .map((problem) => describeProblem(problem).replace(/^data\/\w+\/protocol\.json, /, ""));
}

Deno.test("checkFlow: a table of boxes by their names has no fault, headings of the template neither", () => {
  const flow = boxTable({ ...madeUpCells["updated-other"], duplicates: "NA" });
  const heading = { line: 99, values: { data: "identification", n: "0", reason: null } };
  const rows = [...flow.rows, heading, { ...heading, values: { ...heading.values, data: "NA" } }];
  assert.deepEqual(problemsOf({ flow: { counts: "flow" } }, { flow: { ...flow, rows } }), []);
});

Deno.test("checkFlow: an unknown box, a box twice and a count that is none are told by line", () => {
  const flow = boxTable({ duplicates: "12 or so", dbr_excluded: "Review 3" });
  const [first] = flow.rows;
  const rows = [
    ...flow.rows,
    { line: 4, values: { data: "duplicates", n: "3", reason: null } },
    { line: 5, values: { data: "record_screened", n: "3", reason: null } },
  ];
  assert.ok(first !== undefined);
  const allowed = "a whole number, 0 or more; or nothing where the box does not apply";
  assert.deepEqual(problemsOf({ flow: { counts: "flow" } }, { flow: { ...flow, rows } }), [
    `/flow/counts: found in flow.csv, line 2, the box "duplicates" with "12 or so"; allowed: ${allowed}; correct the cell`,
    `/flow/counts: found in flow.csv, line 3, the box "dbr_excluded" with "Review 3"; allowed: ${allowed}; or "reason, 12; other reason, 3"; correct the cell`,
    '/flow/counts: found in flow.csv, line 4, the box "duplicates" a second time (first in line 2); allowed: each box once; remove one of the two',
    `/flow/counts: found in flow.csv, line 5, the unknown box "record_screened"; allowed: ${
      Object.keys(flowCodes).join(", ")
    }; did you mean "records_screened"?`,
  ]);
});

Deno.test("checkFlow: a table of boxes that is not there, or has no such columns, is told", () => {
  assert.deepEqual(problemsOf({ flow: { counts: "flows" } }, { flow: boxTable({}) }), [
    '/flow/counts: found the unknown table "flows"; allowed: studies, rows, groups, claims, flow; did you mean "flow"?',
  ]);
  const other = table("flow", ["box", "n"], [["a", 1]]);
  assert.deepEqual(problemsOf({ flow: { counts: "flow" } }, { flow: other }), [
    '/flow/counts: found the unknown column "data"; allowed: columns of flow.csv: box, n; correct the name',
  ]);
});

Deno.test("checkFlow: sources are values of the column source, and definitions need their boxes", () => {
  const records = table(
    "records",
    ["record_id", "source", "duplicate_of", "screened", "exclusion_reason", "study_id"],
    [["R1", "MEDLINE"]],
  );
  assert.deepEqual(
    problemsOf({ flow: { records: "records", sources: { Medline: "database" } } }, { records }),
    [
      '/flow/sources/Medline: found "Medline", which no row has; allowed: values of "source" in records.csv: "MEDLINE"; did you mean "MEDLINE"?',
    ],
  );
  const definitions = [{ box: "queries", count: "queries" }] as const;
  assert.deepEqual(problemsOf({ flow: { records: "records", definitions } }, { records }), [
    '/flow/definitions: found definitions of boxes, and no table of boxes; allowed: definitions beside "boxes"; name the table in "boxes", or remove the definitions',
  ]);
});

Deno.test("checkFlow: records and log of searches have the columns that are counted", () => {
  const records = table("records", ["record_id", "duplicate", "screened"], [["R1"]]);
  const log = table("log", ["query_id", "n_results"], [["Q1", 1]]);
  assert.deepEqual(
    problemsOf({ flow: { records: "records", searches: "log" } }, { records, log })
      .map((text) => text.replace(/; allowed: .*;/, ";")),
    [
      '/flow/records: found the unknown column "duplicate_of"; did you mean "duplicate"?',
      '/flow/records: found the unknown column "exclusion_reason"; correct the name',
      '/flow/records: found the unknown column "study_id"; correct the name',
      '/flow/searches: found the unknown column "first_query_id"; correct the name',
      '/flow/searches: found the unknown column "n_new_relevant"; correct the name',
    ],
  );
});

Deno.test("protocol.schema.json: a flow is records or counts or a reason, and nothing between", () => {
  const isValid = (flow: unknown) => schemaValidators().protocol({ ...protocol, flow });
  for (
    const flow of [
      { reason: "no records" },
      { counts: "flow" },
      { counts: "flow", noFullTexts: "abstracts only" },
      { records: "records" },
      { records: "records", sources: { M: "database" }, previous: { studies: 0, reports: 2 } },
    ]
  ) assert.ok(isValid(flow), JSON.stringify(flow));
  for (
    const flow of [
      {},
      { counts: "flow", records: "records" },
      { counts: "flow", reason: "no records" },
      { records: "records", sources: { M: "library" } },
      { records: "records", previous: { studies: -1 } },
    ]
  ) assert.ok(!isValid(flow), JSON.stringify(flow));
});

Deno.test("checkChecklist: an item is answered once", () => {
  const prismaChecklist = [
    { item: "25", where: "last page" },
    { item: "25", notApplicable: "no funder" },
  ];
  assert.deepEqual(problemsOf({ prismaChecklist }, {}), [
    '/prismaChecklist/1/item: found "25" a second time; allowed: each item once; put all of its answer into one entry',
  ]);
});

Deno.test("readFlowCount: numbers, nothing, and parts that add up", () => {
  assert.deepEqual(readFlowCount("duplicates", 12), { n: 12, parts: [] });
  assert.deepEqual(readFlowCount("duplicates", " 0 "), { n: 0, parts: [] });
  assert.deepEqual(readFlowCount("duplicates", "NA"), { n: null, parts: [] });
  assert.deepEqual(readFlowCount("duplicates", null), { n: null, parts: [] });
  assert.deepEqual(readFlowCount("dbr_excluded", "Not, as such, a trial, 3; Review ,10;"), {
    n: 13,
    parts: [{ text: "Not, as such, a trial", n: 3 }, { text: "Review", n: 10 }],
  });
  for (const text of ["-1", "1.5", "1,200", "Review, 3", "Review; 3"]) {
    assert.ok("allowed" in readFlowCount("duplicates", text), text);
  }
  assert.ok("allowed" in readFlowCount("dbr_excluded", "Review; Letter, 3"));
});
