import assert from "node:assert/strict";
import { assertShape, type Shape } from "../../tests/fixtures/schema_shape.ts";
import { describeProblem } from "./describe_problem.ts";
import { parseAnswers } from "./parse_answers.ts";
import type { AlarmAnswer } from "./recorded_types.ts";
import schema from "./schemas/answers.schema.json" with { type: "json" };
import type { Table } from "./types.ts";

const about = { title: "T", description: "T" };
const tables: Record<string, Table> = {
  arms: {
    ...about,
    name: "arms",
    file: "arms.csv",
    digest: "",
    columns: [
      { ...about, name: "id", type: "string" },
      { ...about, name: "events", type: "integer" },
    ],
    rows: [
      { line: 2, values: { id: "a", events: 1 } },
      { line: 3, values: { id: "b", events: 1 } },
    ],
  },
};
const answer: AlarmAnswer = {
  rule: "arm-swap",
  table: "arms",
  row: { id: "a" },
  column: "events",
  answer: "The report has the arms in this order.",
  source: "Table 2, page 4",
  by: "A. Author",
  date: "2026-11-22",
};
const parse = (...answers: readonly object[]) => {
  const text = JSON.stringify({ answers }, null, 2);
  const files = new Map([["answers.json", new TextEncoder().encode(text)]]);
  return parseAnswers("data/x", files, tables);
};
const faults = (...answers: readonly object[]) => parse(...answers).problems.map(describeProblem);

Deno.test("parseAnswers: reads answers, and nothing where there is no file", () => {
  assert.deepEqual(parse(answer), { answers: [answer], problems: [] });
  assert.deepEqual(parseAnswers("data/x", new Map(), tables), { answers: [], problems: [] });
});

Deno.test("parseAnswers: a rule that does not exist is told with the one that is meant", () => {
  const [fault = ""] = faults({ ...answer, rule: "arm-swp" });
  assert.match(
    fault,
    /^data\/x\/answers\.json, line 4, \/answers\/0\/rule: found the unknown rule "arm-swp"; allowed: impossible-percentage, .*; did you mean "arm-swap"\?$/,
  );
});

Deno.test("parseAnswers: an address is exactly one row, of a table that exists", () => {
  assert.deepEqual(faults({ ...answer, row: { id: "c" } }), [
    'data/x/answers.json, line 6, /answers/0/row: found no row with "id" "c"; ' +
    'allowed: exactly one row of arms.csv; did you mean line 2 ("a")?',
  ]);
  assert.deepEqual(faults({ ...answer, row: { events: 1 } }), [
    'data/x/answers.json, line 6, /answers/0/row: found 2 rows with "events" 1 (lines 2, 3); ' +
    "allowed: exactly one row of arms.csv; add a column that tells them apart",
  ]);
  assert.deepEqual(faults({ ...answer, table: "arm" }), [
    'data/x/answers.json, line 5, /answers/0/table: found the unknown table "arm"; ' +
    'allowed: arms; did you mean "arms"?',
  ]);
  assert.deepEqual(faults({ ...answer, column: "event" }), [
    'data/x/answers.json, line 9, /answers/0/column: found the unknown column "event"; ' +
    'allowed: columns of arms.csv: id, events; did you mean "events"?',
  ]);
});

Deno.test("parseAnswers: an answer is signed and dated, and says where somebody looked", () => {
  const { by: _by, source: _source, ...unsigned } = answer;
  assert.deepEqual(
    faults(unsigned),
    ["source", "by"].map((name) =>
      `data/x/answers.json, line 3, /answers/0: found no "${name}"; ` +
      `allowed: an object with "${name}"; add it`
    ),
  );
  assert.deepEqual(faults({ ...answer, date: "2026-02-30" }), [
    'data/x/answers.json, line 13, /answers/0/date: found "2026-02-30"; ' +
    "allowed: a day as year-month-day, e.g. 2026-11-22; correct the date",
  ]);
});

Deno.test("parseAnswers: an alarm is answered once, and no answer is read beside a fault", () => {
  const { problems, answers } = parse(answer, { ...answer, answer: "Another." });
  assert.deepEqual(answers, []);
  assert.deepEqual(problems.map(({ found }) => found), [
    "a second answer to the alarm that /answers/0 answers",
  ]);
  assert.deepEqual(faults(answer, { ...answer, row: { id: "b" } }), []);
});

Deno.test("answers.schema.json: an answer has the properties of its type", () => {
  const shape: Shape<AlarmAnswer> = {
    rule: "must",
    table: "must",
    row: "must",
    column: "may",
    answer: "must",
    source: "must",
    by: "must",
    date: "must",
  };
  assertShape(schema.definitions.answer, shape);
});
