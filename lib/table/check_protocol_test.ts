import assert from "node:assert/strict";
import type { AnalysisPlan, Protocol } from "../analysis/protocol.ts";
import { checkProtocol } from "./check_protocol.ts";
import type { CellValue, Table } from "./types.ts";

function table(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
): Table {
  const types = columns.map((_, index) => typeof rows[0]?.[index] === "number");
  return {
    name,
    title: name,
    file: `${name}.csv`,
    columns: columns.map((column, index) => ({
      name: column,
      title: column,
      description: column,
      type: types[index] ? "integer" : "string",
    })),
    rows: rows.map((cells, index) => ({
      line: index + 2,
      values: Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? null])),
    })),
    digest: "",
  };
}

const tables = {
  studies: table("studies", ["id", "year"], [["kim", 2019], ["moon", 2016]]),
  rows: table("rows", ["id", "method", "set", "why", "events", "total"], [
    ["kim", "ESD", "main", null, 1, 10],
    ["kim", "mEMR", "main", null, 2, 12],
    ["moon", "ESD", "extra", "late", 0, 9],
  ]),
  groups: table("groups", ["members", "keep"], [["kim;moon", "kim"]]),
  claims: table("claims", ["claim_id", "text", "where"], [["C1", "rate", "abstract"]]),
};
const rate: AnalysisPlan = {
  id: "rate",
  title: "Rate",
  question: "How often?",
  design: "proportion",
  table: "rows",
  where: [{ column: "set", in: ["main"], because: "why" }],
  studyId: "id",
  label: ["id"],
  counts: { events: "events", total: "total" },
  sumWithin: ["method"],
  measure: "PLO",
  pooling: "inverse-variance",
  headline: "pooled",
};
const compare: AnalysisPlan = {
  ...rate,
  id: "compare",
  design: "comparison",
  arms: { column: "method", treated: "ESD", control: "mEMR" },
  measure: "OR",
};
const protocol: Protocol = {
  review: "x",
  title: "A review",
  question: "How often?",
  registration: { status: "not registered" },
  warnings: [],
  studies: { table: "studies", studyId: "id", characteristics: ["year"] },
  analyses: [rate, compare],
};

const short = (changed: Protocol, folder = "x") =>
  checkProtocol(changed, tables, { folder }).map(({ pointer, found, advice }) =>
    `${pointer}: ${found}; ${advice}`
  );
const ofPlan = (change: Partial<AnalysisPlan>, plan = rate) =>
  short({ ...protocol, analyses: [{ ...plan, ...change }] }).map((text) =>
    text.replace("/analyses/0/", "")
  );

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
  assert.deepEqual(short(protocol, "y"), [
    '/review: "x"; correct the name or rename the folder',
  ]);
});

Deno.test("checkProtocol: tables and columns exist, in every part", () => {
  assert.deepEqual(
    short({
      ...protocol,
      studies: { table: "study_table", studyId: "id", characteristics: [] },
      flow: { records: "records", boxes: "rows", searches: "studies" },
      extraction: {
        pairs: [{
          title: "Rows",
          first: "rows",
          second: "row",
          consensus: "rows",
          key: ["methd"],
          detail: ["details"],
          compare: ["event"],
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
      '/riskOfBias/studyId: the unknown column "ids"; did you mean "id"?',
      '/riskOfBias/domains/0/column: the unknown column "yeer"; did you mean "year"?',
      '/riskOfBias/domains/0/reason: the unknown column "why"; correct the name',
    ],
  );
});

Deno.test("checkProtocol: boxes of the flow are counted by tables, columns and values that exist", () => {
  const boxes = table("boxes", ["stage", "box", "n"], [["included", "studies", 2]]);
  const records = table("records", ["id", "exclusion_reason"], [["R1", "no data"], ["R2", null]]);
  const flow = {
    records: "records",
    boxes: "boxes",
    searches: "studies",
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
  const problems = checkProtocol({ ...protocol, flow }, { ...tables, boxes, records });
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

Deno.test("checkProtocol: columns of an analysis exist, wherever it names them", () => {
  assert.deepEqual(
    ofPlan({
      studyId: "study",
      label: ["author"],
      sumWithin: ["mthod"],
      moderators: ["dose"],
      show: ["notes"],
      where: [{ column: "sets", in: ["main"] }, { column: "set", filled: true, because: "reason" }],
      requireEach: [{ column: "arm", filled: true }],
      subgroup: { column: "metod" },
      overlaps: { table: "groups", members: "member", keep: "keeps" },
    }),
    [
      'studyId: the unknown column "study"; correct the name',
      'label/0: the unknown column "author"; correct the name',
      'sumWithin/0: the unknown column "mthod"; did you mean "method"?',
      'moderators/0: the unknown column "dose"; correct the name',
      'show/0: the unknown column "notes"; correct the name',
      'where/0/column: the unknown column "sets"; did you mean "set"?',
      'where/1/because: the unknown column "reason"; correct the name',
      'requireEach/0/column: the unknown column "arm"; correct the name',
      'subgroup/column: the unknown column "metod"; did you mean "method"?',
      'overlaps/members: the unknown column "member"; did you mean "members"?',
      'overlaps/keep: the unknown column "keeps"; did you mean "keep"?',
    ],
  );
});

Deno.test("checkProtocol: counts are columns of numbers", () => {
  assert.deepEqual(ofPlan({ counts: { events: "set", total: "total" } }), [
    'counts/events: the column "set", which holds text; name the column of the counts',
  ]);
});

Deno.test("checkProtocol: a filter asks for values that occur", () => {
  assert.deepEqual(
    ofPlan({
      where: [{ column: "set", in: ["main", "Extra"] }, { column: "method", notIn: ["CFP"] }],
    }),
    [
      'where/0/in/1: "Extra", which no row has; did you mean "extra"?',
      'where/1/notIn/0: "CFP", which no row has; correct the value',
    ],
  );
  assert.deepEqual(ofPlan({ where: [{ column: "total", in: ["10", 9] }] }), [
    'where/0/in/0: "10", which no row has; did you mean 10?',
  ]);
});

Deno.test("checkProtocol: the conditions of a filter keep a row", () => {
  const where = [{ column: "method", in: ["mEMR"] }, { column: "set", notIn: ["main"] }];
  assert.deepEqual(ofPlan({ where }), [
    "where: conditions that no row of rows.csv meets together; correct the conditions",
  ]);
  assert.deepEqual(ofPlan({ where: [{ column: "why", filled: true }] }), []);
});

Deno.test("checkProtocol: strata, arms and claims occur", () => {
  assert.deepEqual(ofPlan({ subgroup: { column: "method", levels: ["ESD", "cEMR"] } }), [
    'subgroup/levels/1: "cEMR", which no row has; did you mean "mEMR"?',
  ]);
  assert.deepEqual(
    ofPlan({ arms: { column: "method", treated: "ESD", control: "CFP" } }, compare),
    ['arms/control: "CFP", which no row has; correct the value'],
  );
  const published = {
    table: "claims",
    id: "claim_id",
    label: "text",
    source: "where",
    claims: [{ id: "C1", quantity: "reported" }, { id: "C9", quantity: "q" }],
    status: "other studies",
  } as const;
  assert.deepEqual(ofPlan({ published, explainTotal: { claim: "C8" } }), [
    'published/claims/1/id: "C9", which no row has; correct the value',
    'explainTotal/claim: "C8", which no row has; correct the value',
  ]);
  assert.deepEqual(ofPlan({ published: { ...published, table: "claim", label: "words" } }), [
    'published/table: the unknown table "claim"; did you mean "claims"?',
  ]);
  assert.deepEqual(ofPlan({ explainTotal: { claim: "C1" } }), [
    'explainTotal: the claim "C1" without "published"; add "published" to the analysis',
  ]);
});

Deno.test("checkProtocol: values of columns that cannot be trusted are not looked for", () => {
  const plan = { ...rate, where: [{ column: "set", in: ["other"] }] };
  const isTrusted = (_: string, column: string) => column !== "set";
  assert.deepEqual(checkProtocol({ ...protocol, analyses: [plan] }, tables, { isTrusted }), []);
});

Deno.test("checkProtocol: ids are given once", () => {
  const change = { interval: "wald" } as const;
  const other = { id: "wald", title: "Wald", why: "Usual.", change };
  assert.deepEqual(
    short({ ...protocol, analyses: [rate, { ...rate, sensitivity: [other, other] }] }),
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
  assert.deepEqual(ofPlan(faulty), [
    'studyId: the unknown column "study"; correct the name',
    'sensitivity/0/change/where/0/in/0: "all", which no row has; correct the value',
    "sensitivity/0/change/where: conditions that no row of rows.csv meets together; " +
    "correct the conditions",
    'sensitivity/0/change/measure: "OR"; choose one of these, or correct the design',
  ]);
});

Deno.test("checkProtocol: design, counts and measure fit one another", () => {
  assert.deepEqual(ofPlan({ measure: "OR" }), [
    'measure: "OR"; choose one of these, or correct the design',
  ]);
  assert.deepEqual(ofPlan({ measure: null }), [
    "measure: null; choose one of these, or correct the design",
  ]);
  assert.deepEqual(ofPlan({ measure: "PLO" }, compare), [
    'measure: "PLO"; choose one of these, or correct the design',
  ]);
  assert.deepEqual(ofPlan({ arms: { column: "method", treated: "ESD", control: "mEMR" } }), [
    "arms: arms; remove them",
  ]);
  const { arms: _, ...withoutArms } = compare;
  assert.deepEqual(ofPlan({}, withoutArms), [
    "counts: events, total without arms; correct the counts or the design",
  ]);
  const four = {
    eventsTreated: "events",
    totalTreated: "total",
    eventsControl: "events",
    totalControl: "total",
  };
  assert.deepEqual(ofPlan({ counts: four }, withoutArms), []);
  assert.deepEqual(ofPlan({ counts: four }), [
    "counts: eventsTreated, totalTreated, eventsControl, totalControl without arms; " +
    "correct the counts or the design",
  ]);
});

Deno.test("checkProtocol: pooling fits design, measure and headline", () => {
  assert.deepEqual(ofPlan({ pooling: "mantel-haenszel" }), [
    'pooling: "mantel-haenszel"; choose one of these: the method compares two groups',
  ]);
  assert.deepEqual(ofPlan({ pooling: "peto", measure: "RR" }, compare), [
    'measure: "RR"; Peto\'s method knows the odds ratio only',
  ]);
  assert.deepEqual(ofPlan({ pooling: "none" }), [
    'headline: "pooled" with the pooling "none"; choose one of these, or a method of pooling',
  ]);
  const listing = { design: "listing", measure: null, headline: "none" } as const;
  assert.deepEqual(ofPlan({ ...listing, pooling: "none" }), []);
  assert.deepEqual(ofPlan(listing), ['pooling: "inverse-variance"; a listing pools nothing']);
});

Deno.test("checkProtocol: a risk difference needs two groups", () => {
  const sensitivity = [{
    id: "rd",
    title: "Risk difference",
    why: "No events.",
    change: { riskDifference: "exact" },
  }] as const;
  assert.deepEqual(ofPlan({ sensitivity }), [
    'sensitivity/0/change/riskDifference: a risk difference in the design "proportion"; remove it',
  ]);
  assert.deepEqual(ofPlan({ sensitivity }, compare), []);
});
