import assert from "node:assert/strict";
import {
  faultsOf,
  faultsOfPlan,
  protocol,
  rate,
  table,
  tables,
} from "../../tests/fixtures/small_protocol.ts";
import { checkProtocol } from "./check_protocol.ts";
import { describeProblem } from "./describe_problem.ts";

Deno.test("checkProtocol: finds nothing in a good protocol", () => {
  assert.deepEqual(checkProtocol(protocol, tables), []);
});

Deno.test("checkProtocol: names file, place, found, allowed and cure", () => {
  const plan = { ...rate, counts: { events: "evnts", total: "total" } };
  assert.deepEqual(checkProtocol({ ...protocol, analyses: [plan] }, tables), [{
    file: "data/x/protocol.json",
    line: null,
    column: null,
    pointer: "/analyses/0/counts/events",
    found: 'the unknown column "evnts"',
    allowed: "columns of rows.csv: id, method, set, why, events, total",
    advice: 'did you mean "events"?',
  }]);
});

Deno.test("checkProtocol: the review is named as its folder", () => {
  assert.deepEqual(faultsOf(protocol, "y"), [
    '/review: "x"; correct the name or rename the folder',
  ]);
});

Deno.test("checkProtocol: tables and columns exist, in every part", () => {
  assert.deepEqual(
    faultsOf({
      ...protocol,
      studies: { table: "study_table", studyId: "id", characteristics: [] },
      flow: { records: "records", boxes: "rows" },
      extraction: {
        pairs: [{
          title: "Rows",
          first: "rows",
          second: "row",
          consensus: "rows",
          key: ["methd"],
          detail: ["details"],
          compare: ["event"],
          source: ["methods"],
          reason: "decision",
        }],
        vocabulary: "words",
        agreement: "rows",
      },
      riskOfBias: {
        table: "studies",
        studyId: "ids",
        tool: "A tool",
        domains: [{ column: "yeer", reason: "why", title: "Year" }],
      },
      analyses: [],
    }),
    [
      '/studies/table: the unknown table "study_table"; correct the name',
      '/flow/records: the unknown table "records"; correct the name',
      '/extraction/vocabulary: the unknown table "words"; correct the name',
      '/extraction/pairs/0/second: the unknown table "row"; did you mean "rows"?',
      '/extraction/pairs/0/key/0: the unknown column "methd"; did you mean "method"?',
      '/extraction/pairs/0/detail/0: the unknown column "details"; correct the name',
      '/extraction/pairs/0/compare/0: the unknown column "event"; did you mean "events"?',
      '/extraction/pairs/0/source/0: the unknown column "methods"; did you mean "method"?',
      '/extraction/pairs/0/reason: the unknown column "decision"; correct the name',
      '/riskOfBias/studyId: the unknown column "ids"; did you mean "id"?',
      '/riskOfBias/domains/0/column: the unknown column "yeer"; did you mean "year"?',
      '/riskOfBias/domains/0/reason: the unknown column "why"; correct the name',
    ],
  );
});

Deno.test("checkProtocol: a column that extractions are compared by has one type", () => {
  const columns = ["id", "n"];
  const texts = { ...tables, texts: table("texts", columns, [["kim", "12"]]) };
  const numbers = table("numbers", columns, [["kim", 12]]);
  const pair = { title: "Rows", first: "texts", second: "numbers", consensus: "numbers", key: [] };
  const extraction = { pairs: [{ ...pair, compare: ["n"] }] };
  const faults = checkProtocol({ ...protocol, extraction }, { ...texts, numbers });
  assert.deepEqual(faults.map(describeProblem), [
    'data/x/protocol.json, /extraction/pairs/0/compare/0: found the column "n", which holds ' +
    "text in texts.csv, numbers in numbers.csv, numbers in numbers.csv; allowed: a column of " +
    "numbers in all three tables, or in none; give the column the same type in datapackage.json",
  ]);
});

Deno.test("checkProtocol: boxes of the flow are counted by tables, columns and values that exist", () => {
  const boxes = table("boxes", ["stage", "box", "n"], [["included", "studies", 2]]);
  const records = table(
    "records",
    ["record_id", "exclusion_reason", "duplicate_of", "screened", "study_id", "first_query_id"],
    [["R1", "no data"], ["R2", null]],
  );
  const log = table("log", ["query_id", "n_results", "n_new_relevant"], [["Q1", 1, 1]]);
  const flow = {
    records: "records",
    boxes: "boxes",
    searches: "log",
    definitions: [
      { box: "studies", count: "included" },
      { box: "study", count: { reason: "no dat" } },
      {
        box: "studies",
        count: {
          studiesIn: "rows",
          where: [{ column: "set", in: ["mian"] }],
          earlier: ["row"],
          because: "wy",
        },
      },
      { box: "studies", count: { studiesIn: "rowz" } },
    ],
  } as const;
  const problems = checkProtocol({ ...protocol, flow }, { ...tables, boxes, records, log });
  assert.deepEqual(
    problems.map(({ pointer, found, advice }) =>
      `${pointer?.replace("/flow/definitions/", "")}: ${found}; ${advice}`
    ),
    [
      '1/box: "study", which no row has; correct the value',
      '1/count/reason: "no dat", which no row has; did you mean "no data"?',
      '2/count/where/0/in/0: "mian", which no row has; did you mean "main"?',
      "2/count/where: conditions that no row of rows.csv meets together; correct the conditions",
      '2/count/earlier/0: the unknown table "row"; did you mean "rows"?',
      '2/count/because: the unknown column "wy"; did you mean "why"?',
      '3/count/studiesIn: the unknown table "rowz"; did you mean "rows"?',
    ],
  );
});

Deno.test("checkProtocol: ids are given once", () => {
  const change = { interval: "wald" } as const;
  const other = { id: "wald", title: "Wald", why: "Usual.", change };
  assert.deepEqual(
    faultsOf({ ...protocol, analyses: [rate, { ...rate, sensitivity: [other, other] }] }),
    [
      '/analyses/1/id: "rate" a second time; rename one of the two',
      '/analyses/1/sensitivity/1/id: "wald" a second time; rename one of the two',
    ],
  );
});

Deno.test("checkProtocol: a sensitivity analysis is checked where it differs, and told once", () => {
  const faulty = {
    ...rate,
    studyId: "study",
    sensitivity: [{
      id: "wide",
      title: "Wide",
      why: "All rows.",
      change: { where: [{ column: "set", in: ["all"] }], measure: "OR" as const },
    }],
  };
  assert.deepEqual(faultsOfPlan(faulty), [
    'studyId: the unknown column "study"; correct the name',
    'sensitivity/0/change/where/0/in/0: "all", which no row has; correct the value',
    "sensitivity/0/change/where: conditions that no row of rows.csv meets together; " +
    "correct the conditions",
    'sensitivity/0/change/measure: "OR"; choose one of these, or correct the design',
  ]);
});
