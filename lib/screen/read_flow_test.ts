import assert from "node:assert/strict";
import { boxTable, madeUp, madeUpCells } from "../../tests/fixtures/made_up_flow.ts";
import type { FlowCode } from "../table/flow_codes.ts";
import { flowBoxes } from "./flow_boxes.ts";
import { readFlow } from "./read_flow.ts";

type Cells = Partial<Record<FlowCode, number | string>>;
const full: Cells = madeUpCells["updated-other"];

/** Sentences of the laws that a flow breaks. */
function brokenBy(change: Cells, studiesInData = 50): string[] {
  return readFlow(boxTable({ ...full, ...change }), { studiesInData }).laws
    .filter(({ holds }) => holds === false).map(({ sentence }) => sentence);
}

Deno.test("readFlow: flows that add up in all four layouts break no law", () => {
  const inData = { "new": 29, "new-other": 36, "updated": 43, "updated-other": 50 } as const;
  for (const layout of Object.keys(inData) as (keyof typeof inData)[]) {
    const { laws } = readFlow(madeUp[layout], { studiesInData: inData[layout] });
    assert.deepEqual(laws.filter(({ holds }) => holds !== true), [], layout);
  }
});

Deno.test("readFlow: a broken law says in numbers what a referee would", () => {
  assert.deepEqual(brokenBy({ records_screened: 890 }), [
    "records identified in databases (1200) + records identified in registers (34) − duplicate " +
    "records (230) − records removed by automation tools (100) − records removed for other " +
    'reasons (4) leaves 900; the box "records screened" says 890, 10 fewer.',
    'records screened (890) − records excluded (780) leaves 110; the box "reports sought" says ' +
    "120, 10 more.",
  ]);
  assert.deepEqual(brokenBy({ dbr_notretrieved_reports: 8 }), [
    'reports sought (120) − reports not retrieved (8) leaves 112; the box "reports assessed" ' +
    "says 113, 1 more.",
  ]);
  assert.deepEqual(brokenBy({ dbr_excluded: "Outcome not reported, 80" }), [
    "reports assessed (113) + reports assessed (other methods) (38) − reports excluded (80) − " +
    "reports excluded (other methods) (30) leaves 41; the box " +
    '"reports of new studies included" says 40, 1 fewer.',
  ]);
});

Deno.test("readFlow: reports are no fewer than studies, previous and new make the total, and the data agree", () => {
  assert.deepEqual(brokenBy({ new_studies: 41, total_studies: 55 }, 55), [
    "reports of new studies included (40) are fewer than new studies included (41), which cannot be.",
  ]);
  assert.deepEqual(brokenBy({ total_reports: 54 }), [
    "reports of studies in the previous version (15) + reports of new studies included (40) makes " +
    '55; the box "reports of studies included in total" says 54, 1 fewer.',
  ]);
  assert.deepEqual(brokenBy({}, 49), [
    "studies included in total (50), but studies in the data (49): 1 fewer.",
  ]);
});

Deno.test("readFlow: parts of a count make the count, and other methods find no fewer than are sought", () => {
  assert.deepEqual(brokenBy({ database_specific_results: "MEDLINE, 700; Embase, 400" }), [
    "records identified, by database (1100), but records identified in databases (1200): 100 more.",
  ]);
  assert.deepEqual(brokenBy({ website_results: 11 }), [
    "records identified by other methods (39) are fewer than reports sought (other methods) (40), " +
    "which cannot be.",
  ]);
});

Deno.test("readFlow: a stage without a count is passed over, and still nobody may be lost", () => {
  const abstracts: Cells = {
    database_results: 100,
    duplicates: 20,
    records_screened: 80,
    records_excluded: "Review, 50; Case report, 10",
    new_studies: 20,
    new_reports: 20,
  };
  const none = readFlow(boxTable(abstracts), { noFullTexts: "abstracts only", studiesInData: 20 });
  assert.deepEqual(none.laws.filter(({ holds }) => holds !== true), []);
  assert.equal(none.numbers.counts.records_excluded, 60);
  assert.equal(none.numbers.reasons.dbr_assessed, "abstracts only");
  const lost = readFlow(boxTable({ ...abstracts, new_reports: 19, new_studies: 19 }));
  assert.deepEqual(
    lost.laws.filter(({ holds }) => holds === false).map(({ sentence }) => sentence),
    [
      'records screened (80) − records excluded (60) leaves 20; the box "reports of new studies included" ' +
      "says 19, 1 fewer.",
    ],
  );
});

Deno.test("readFlow: nothing is no 0, and a law without its count is not said to hold", () => {
  const { numbers, laws } = readFlow(
    boxTable({ database_results: 10, register_results: 0, website_results: "NA", duplicates: "" }),
  );
  const { register_results, website_results, duplicates, records_screened } = numbers.counts;
  assert.deepEqual([register_results, website_results, duplicates, records_screened], [
    0,
    null,
    null,
    null,
  ]);
  assert.deepEqual(laws.map(({ holds, sentence }) => [holds, sentence]), [
    [null, "This cannot be checked: no count of new reports or studies is given."],
    [null, "This cannot be checked: no count of studies included is given."],
  ]);
});

Deno.test("readFlow: refuses a count that is none, with its line", () => {
  assert.throws(
    () => readFlow(boxTable({ duplicates: "about 30" })),
    /flow\.csv, line 2, column "n": found "about 30"; allowed: a whole number, 0 or more; or nothing/,
  );
});

Deno.test("flowBoxes: each layout has its columns, and no other", () => {
  const partsOf = (table: (typeof madeUp)[keyof typeof madeUp]) => {
    const boxes = flowBoxes(readFlow(table));
    const rows = boxes.stages.flatMap((stage) => stage.rows);
    return [boxes.previous, boxes.total, rows.find(({ other }) => other)].map((part) => !!part);
  };
  assert.deepEqual(partsOf(madeUp["new"]), [false, false, false]);
  assert.deepEqual(partsOf(madeUp["new-other"]), [false, false, true]);
  assert.deepEqual(partsOf(madeUp["updated"]), [true, true, false]);
  assert.deepEqual(partsOf(madeUp["updated-other"]), [true, true, true]);
});

Deno.test("flowBoxes: a box without a count says why, and shows no number", () => {
  const { stages } = flowBoxes(
    readFlow(boxTable({ database_results: 10, new_studies: 1 }), { noFullTexts: "abstracts only" }),
  );
  const lines = stages.flatMap(({ rows }) => rows)
    .flatMap(({ main, side }) => [...main.lines, ...(side?.lines ?? [])]);
  const sought = lines.filter(({ reason }) => reason === "abstracts only");
  assert.equal(sought.length, 4);
  assert.ok(lines.every(({ n, reason }) => n !== null || reason));
  assert.ok(lines.every(({ n }) => n !== 0));
});

Deno.test("flowBoxes: several sources have their sum beside them", () => {
  const [identification] = flowBoxes(readFlow(madeUp["new-other"])).stages;
  const [row] = identification?.rows ?? [];
  assert.deepEqual(row?.main.lines.at(-1), { text: "Together", n: 1234 });
  assert.deepEqual(row?.other?.lines.at(-1), { text: "Together", n: 40 });
  const [alone] = flowBoxes(readFlow(boxTable({ database_results: 10 }))).stages;
  assert.ok(alone?.rows[0]?.main.lines.every(({ text }) => text !== "Together"));
});
