import assert from "node:assert/strict";
import { overlapGroups } from "./overlap_groups.ts";
import { summariseRiskOfBias } from "./summarise_risk_of_bias.ts";
import { tableOf } from "./table_of_test.ts";

Deno.test("summariseRiskOfBias: judgements of a domain and those not made add up to the studies", () => {
  const table = tableOf("rob", ["study_id", "x", "why_x", "y", "why_y"], [
    ["b", "low", "stated", "high", "no follow-up"],
    ["a", "unclear", null, null, null],
    ["c", "low", null, "high", null],
  ]);
  const { studies, counts, judgements } = summariseRiskOfBias(table, [
    { column: "x", reason: "why_x", title: "Selection" },
    { column: "y", reason: "why_y", title: "Follow-up" },
  ]);
  assert.deepEqual(judgements, ["low", "unclear", "high"]);
  assert.deepEqual(studies.map(({ id, line }) => [id, line]), [["a", 3], ["b", 2], ["c", 4]]);
  assert.deepEqual(studies[1]?.judgements[1], {
    domain: "Follow-up",
    judgement: "high",
    reason: "no follow-up",
  });
  for (const { judged, notJudged } of counts) {
    assert.equal(judged.reduce((total, { n }) => total + n, notJudged), 3);
  }
  assert.deepEqual(counts[1]?.judged[0], { judgement: "low", n: 0 });
  assert.throws(
    () => summariseRiskOfBias(table, [{ column: "z", reason: "why_x", title: "Z" }]),
    /no column z/,
  );
});

Deno.test("summariseRiskOfBias: judgements of the data dictionary are listed, the best first", () => {
  const table = tableOf("rob", ["study_id", "x", "why"], [["a", "high", null]]);
  const columns = table.columns.map((column) => ({
    ...column,
    constraints: { enum: ["low", "high", "unclear"] },
  }));
  const { judgements } = summariseRiskOfBias({ ...table, columns }, [
    { column: "x", reason: "why", title: "X" },
  ]);
  assert.deepEqual(judgements, ["low", "unclear", "high"]);
});

Deno.test("overlapGroups: groups without members are kept, wrong members are all listed", () => {
  const read = (rows: (string | null)[][]) =>
    overlapGroups(tableOf("overlaps", ["group", "members", "use"], rows), { keep: ["use"] });
  assert.deepEqual(
    read([["A", "x;y", null], ["B", null, null]]).map(({ members, keep }) => [
      members,
      keep,
    ]),
    [[["x", "y"], { use: [] }], [[], { use: [] }]],
  );
  assert.throws(
    () => read([["A", "x;y", "z"], ["B", "x;x", "x"]]),
    /line 2, column "use": found "z"; line 3, column "members": found "x"; allowed: members/,
  );
});
