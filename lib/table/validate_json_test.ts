import assert from "node:assert/strict";
import { describeProblem } from "./describe_problem.ts";
import { parseJson } from "./parse_json.ts";
import { schemaValidators } from "./schema_validators.ts";
import { validateJson } from "./validate_json.ts";

type Json = Record<string, unknown>;

const plan = {
  id: "recurrence",
  title: "Recurrence",
  question: "How often?",
  design: "proportion",
  table: "studies",
  studyId: "id",
  counts: { events: "events", total: "total" },
  measure: "PLO",
  pooling: "inverse-variance",
  headline: "pooled",
};
const protocol = {
  review: "x",
  title: "A review",
  question: "How often?",
  registration: { status: "not registered" },
  warnings: [],
  studies: { table: "studies", studyId: "id", characteristics: [] },
  analyses: [plan],
};
const validate = (value: unknown) => {
  const json = parseJson("p.json", new TextEncoder().encode(JSON.stringify(value)));
  return validateJson("p.json", json, schemaValidators().protocol);
};
const messages = (value: unknown) => validate(value).problems.map(describeProblem);
const withPlan = (change: Json) => ({ ...protocol, analyses: [{ ...plan, ...change }] });

Deno.test("validateJson: gives the value when it fits the schema", () => {
  assert.deepEqual(validate(protocol), { value: protocol, problems: [] });
});

Deno.test("validateJson: tells a property that is missing and one that is misspelt", () => {
  const { question: _, ...rest } = plan;
  assert.deepEqual(messages({ ...protocol, analyses: [{ ...rest, poolng: "peto" }] }).map(short), [
    '/analyses/0: found no "question"; allowed: an object with "question"; add it',
    '/analyses/0/poolng: found the property "poolng"; did you mean "pooling"?',
  ]);
  assert.equal(validate({ ...protocol, analyses: [rest] }).value, null);
});

Deno.test("validateJson: tells an unknown code, its neighbours and what is likely meant", () => {
  const codes = '"PR", "PLN", "PLO", "PAS", "PFT", "OR", "RR", "RD", "AS", "PETO", "YUQ", "DOR", ' +
    '"MD", "SMD", "SMD1", "SMDH", "ROM", "VR", "CVR", "MC", "SMCC", "SMCR", "IR", "IRLN", "IRS", ' +
    '"IRFT", "IRR", "IRD", "IRSD", "COR", "UCOR", "ZCOR", "GEN", "HR", "OEV", null';
  assert.deepEqual(messages(withPlan({ measure: "PLo" })), [
    `p.json, line 1, /analyses/0/measure: found "PLo"; allowed: ${codes}; did you mean "PLO"?`,
  ]);
  assert.deepEqual(messages(withPlan({ measure: "kappa" })), [
    `p.json, line 1, /analyses/0/measure: found "kappa"; allowed: ${codes}; correct the value`,
  ]);
});

Deno.test("validateJson: tells the wrong type of a value", () => {
  assert.deepEqual(messages(withPlan({ title: 5, where: {}, level: "0.95" })), [
    "p.json, line 1, /analyses/0/title: found 5; allowed: text; correct the value",
    "p.json, line 1, /analyses/0/where: found an empty object; allowed: a list; correct the value",
    'p.json, line 1, /analyses/0/level: found "0.95"; allowed: a number between 0 and 1, ' +
    "as 0.95; correct the value",
  ]);
});

Deno.test("validateJson: tells numbers out of range and ids that make no file name", () => {
  assert.deepEqual(messages(withPlan({ level: 95, id: "Recurrence (all)" })), [
    'p.json, line 1, /analyses/0/id: found "Recurrence (all)"; allowed: an id: small letters, ' +
    "digits and hyphens; correct the value",
    "p.json, line 1, /analyses/0/level: found 95; allowed: a number between 0 and 1, as 0.95; " +
    "correct the value",
  ]);
});

Deno.test("validateJson: of several shapes, holds a value against the one that is meant", () => {
  assert.deepEqual(messages(withPlan({ counts: { events: "events", totl: "total" } })), [
    'p.json, line 1, /analyses/0/counts: found no "total"; allowed: an object with "total"; ' +
    "add it",
    'p.json, line 1, /analyses/0/counts/totl: found the property "totl"; allowed: events, ' +
    'total; did you mean "total"?',
  ]);
  assert.deepEqual(messages({ ...protocol, flow: { record: "r", boxes: "b" } }), [
    'p.json, line 1, /flow: found no "records"; allowed: an object with "records"; add it',
    'p.json, line 1, /flow/record: found the property "record"; allowed: records, searches, boxes, ' +
    'definitions, sources, previous, noFullTexts; did you mean "records"?',
  ]);
  assert.deepEqual(messages({ ...protocol, flow: { reason: "", records: "r" } }), [
    'p.json, line 1, /flow/records: found the property "records"; allowed: reason; remove it',
    'p.json, line 1, /flow/reason: found ""; allowed: text; write the text',
  ]);
});

Deno.test("validateJson: a condition has exactly one test, and its other faults are told too", () => {
  assert.deepEqual(messages(withPlan({ where: [{ column: "set" }] })), [
    "p.json, line 1, /analyses/0/where/0: found an object with column; allowed: a column and " +
    "exactly one of in, notIn and filled; correct the value",
  ]);
  assert.deepEqual(
    messages(withPlan({ where: [{ column: 5, in: ["a"], notIn: ["b"] }] })).map((m) => m.slice(8)),
    [
      "line 1, /analyses/0/where/0: found an object with column, in, notIn; allowed: a column " +
      "and exactly one of in, notIn and filled; correct the value",
      "line 1, /analyses/0/where/0/column: found 5; allowed: the name of a column; " +
      "correct the value",
    ],
  );
});

Deno.test("validateJson: tells empty lists, empty texts and repeated items", () => {
  assert.deepEqual(
    messages({
      ...withPlan({ show: ["notes", "notes"], where: [{ column: "set", in: [] }] }),
      title: "",
    }),
    [
      'p.json, line 1, /title: found ""; allowed: text; write the text',
      "p.json, line 1, /analyses/0/where/0/in: found an empty list; allowed: a list that is not " +
      "empty; add an item",
      "p.json, line 1, /analyses/0/show/1: found an item twice; allowed: names of columns, each " +
      "once; remove one of them",
    ],
  );
});

Deno.test("validateJson: keeps the value when only a code or a name is wrong", () => {
  assert.notEqual(validate(withPlan({ measure: "XX", extra: 1 })).value, null);
  assert.equal(validate(withPlan({ label: "author" })).value, null);
  assert.equal(validate(withPlan({ measure: "XX", label: "author" })).value, null);
});

Deno.test("validateJson: rules of a data package have the properties that they need", () => {
  const rules = (...given: Json[]) => {
    const json = parseJson(
      "d.json",
      new TextEncoder().encode(JSON.stringify({
        $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: "x",
        title: "X",
        description: "A package.",
        licenses: [{ title: "CC0", name: "CC0-1.0" }],
        sources: [{ title: "A paper" }],
        resources: [{
          name: "studies",
          path: "studies.csv",
          title: "Studies",
          description: "Rows.",
          "reforest:rules": given,
        }],
      })),
    );
    const { problems } = validateJson("d.json", json, schemaValidators().dataPackage);
    return problems.map((problem) =>
      `${problem.pointer?.replace("/resources/0/reforest:rules", "")}: ${problem.found}`
    );
  };
  assert.deepEqual(
    rules(
      { rule: "atMost", column: "events", limit: "total" },
      { rule: "filledWhen", column: "why", when: { column: "set", in: ["not used"] } },
      { rule: "listWithin", column: "keep", separator: ";", list: "members" },
      {
        rule: "listOf",
        column: "members",
        separator: ";",
        reference: { resource: "studies", field: "id" },
      },
    ),
    [],
  );
  assert.deepEqual(
    rules({ rule: "atMost", column: "events", limt: "total" }, { rule: "atLeast" }, {}),
    [
      '/0: no "limit"',
      '/0/limt: the property "limt"',
      '/1/rule: "atLeast"',
      '/2: no "rule"',
    ],
  );
});

Deno.test("validateJson: a licence has a name or a path", () => {
  const json = parseJson("d.json", new TextEncoder().encode('{ "licenses": [{ "title": "X" }] }'));
  const { problems } = validateJson("d.json", json, schemaValidators().dataPackage);
  assert.deepEqual(
    problems.filter(({ pointer }) => pointer === "/licenses/0").map(describeProblem),
    [
      "d.json, line 1, /licenses/0: found an object with title; allowed: a licence with title and " +
      "with name or path; correct the value",
    ],
  );
});

/** Without the list of all known properties, which the schema has. */
function short(message: string): string {
  return message.replace("p.json, line 1, ", "").replace(/allowed: id, title, [^;]*; /, "");
}
