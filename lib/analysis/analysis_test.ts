import assert from "node:assert/strict";
import type { TableRow } from "../table/types.ts";
import type { AnalysisPlan } from "./protocol.ts";
import { countUnits } from "./count_units.ts";
import { explainTotal } from "./explain_total.ts";
import { notEstimableComparison } from "./not_estimable_comparison.ts";
import { pairArms } from "./pair_arms.ts";
import { selectRows } from "./select_rows.ts";

const row = (line: number, values: TableRow["values"]): TableRow => ({ line, values });
const tableOf = (rows: readonly TableRow[]) => ({
  name: "counts",
  title: "Counts",
  file: "counts.csv",
  columns: [],
  rows,
  digest: "",
});
const plan: AnalysisPlan = {
  id: "example",
  title: "Example",
  question: "What?",
  design: "comparison",
  table: "counts",
  studyId: "study",
  counts: { events: "events", total: "total" },
  arms: { column: "arm", treated: "t", control: "c" },
  sumWithin: ["arm"],
  measure: "OR",
  pooling: "inverse-variance",
  headline: "pooled",
};
const rows = [
  row(2, { study: "a", arm: "t", events: 1, total: 10, set: "main" }),
  row(3, { study: "a", arm: "t", events: 2, total: 20, set: "main" }),
  row(4, { study: "a", arm: "c", events: 4, total: 40, set: "main" }),
  row(5, { study: "b", arm: "t", events: 0, total: 5, set: "main" }),
  row(6, { study: "b", arm: "c", events: null, total: 7, set: "main" }),
  row(7, { study: "d", arm: "t", events: 3, total: 9, set: "other" }),
];
const tables = { counts: tableOf(rows) };

Deno.test("selectRows: rows used and rows left out add up to the table, each with its line", () => {
  const where = [{ column: "set", in: ["main"] }];
  const { rows: used, excluded } = selectRows({ ...plan, where }, tables);
  assert.equal(used.length + excluded.length, rows.length);
  assert.deepEqual(excluded.map(({ id, reason, source }) => [id, reason, source?.line]), [
    ["d", 'set is "other"', 7],
  ]);
});

Deno.test("selectRows: one member of a group that shares patients stays", () => {
  const overlaps = { table: "groups", members: "members", keep: "keep" };
  const groups = tableOf([
    row(2, { members: "a;b", keep: "b" }),
    row(3, { members: "d", keep: null }),
  ]);
  const { rows: used, excluded } = selectRows({ ...plan, overlaps }, { ...tables, groups });
  assert.deepEqual([...new Set(used.map(({ values }) => values.study))], ["b", "d"]);
  assert.equal(excluded[0]?.reason, "shares patients with b, of which one is used");
});

Deno.test("selectRows: a study without a row of each kind is left out whole", () => {
  const requireEach = [{ column: "arm", in: ["t"] }, { column: "arm", in: ["c"] }];
  const { rows: used } = selectRows({ ...plan, requireEach }, tables);
  assert.deepEqual([...new Set(used.map(({ values }) => values.study))], ["a", "b"]);
});

Deno.test("countUnits: counts of a study and arm are summed, a missing count is named", () => {
  const { units, excluded } = countUnits(plan, tables.counts, rows);
  const [first] = units;
  assert.deepEqual(first?.counts, { events: 3, total: 30 });
  assert.deepEqual(first?.source.map(({ line }) => line), [2, 3]);
  assert.deepEqual(excluded.map(({ id, reason }) => [id, reason]), [["b", "events not reported"]]);
});

Deno.test("countUnits: rows that would count a study twice are refused with their line", () => {
  const { sumWithin: _, ...once } = plan;
  assert.throws(() => countUnits(once, tables.counts, rows), /counts\.csv, line 3: a second row/);
});

Deno.test("countUnits: non-events make the total", () => {
  const counts = {
    eventsTreated: "a",
    nonEventsTreated: "b",
    eventsControl: "c",
    nonEventsControl: "d",
  };
  const { arms: _arms, sumWithin: _sum, ...wide } = plan;
  const table = tableOf([row(2, { study: "x", a: 4, b: 119, c: 11, d: 128 })]);
  assert.deepEqual(countUnits({ ...wide, counts }, table, table.rows).units[0]?.counts, {
    eventsTreated: 4,
    eventsControl: 11,
    totalTreated: 123,
    totalControl: 139,
  });
});

Deno.test("pairArms: both arms of a study, and who lacks one", () => {
  const { pairs, single, excluded } = pairArms(plan, countUnits(plan, tables.counts, rows).units);
  assert.deepEqual(pairs.map(({ studyId, counts }) => [studyId, counts]), [
    ["a", { eventsTreated: 3, totalTreated: 30, eventsControl: 4, totalControl: 40 }],
  ]);
  assert.deepEqual(single.map(({ studyId }) => studyId), ["b", "d"]);
  assert.equal(excluded[0]?.reason, "reports t and not c");
});

Deno.test("pairArms: a study with neither arm is named, a further arm is not", () => {
  const more = [
    ...rows,
    row(8, { study: "a", arm: "x", events: 1, total: 2, set: "main" }),
    row(9, { study: "e", arm: "x", events: 1, total: 2, set: "main" }),
  ];
  const table = tableOf(more);
  const { excluded } = pairArms(plan, countUnits(plan, table, more).units);
  assert.deepEqual(excluded.filter(({ reason }) => /neither/.test(reason)), [
    { id: "e", reason: "reports neither t nor c" },
  ]);
});

Deno.test("notEstimableComparison: no pair, and no event, are words; one event is not", () => {
  const { pairs, single, excluded } = pairArms(plan, countUnits(plan, tables.counts, rows).units);
  const none = pairs.map((unit) => ({
    ...unit,
    counts: { ...unit.counts, eventsTreated: 0, eventsControl: 0 },
  }));
  assert.equal(notEstimableComparison("odds ratio", pairs, single, excluded), null);
  const oneSided = pairs.map((unit) => ({ ...unit, counts: { ...unit.counts, eventsTreated: 0 } }));
  assert.equal(notEstimableComparison("odds ratio", oneSided, single, excluded), null);
  assert.match(`${notEstimableComparison("odds ratio", [], single, excluded)?.reason}`, /no study/);
  assert.match(
    `${notEstimableComparison("odds ratio", none, [], [])?.reason}`,
    /no study has an event/,
  );
});

Deno.test("explainTotal: all sets of rows whose absence gives both printed numbers", () => {
  const sizes = [10, 20, 30, 30].map((total, i) => ({ id: `s${i}`, total }));
  assert.deepEqual(explainTotal(sizes, 3, 60).leavingOut, [["s2"], ["s3"]]);
  assert.deepEqual(explainTotal(sizes, 2, 40).leavingOut, [["s1", "s2"], ["s1", "s3"]]);
  assert.deepEqual(explainTotal(sizes, 3, 55).leavingOut, []);
  assert.match(explainTotal(sizes, 4, 90).sentence, /as the data have/);
});
