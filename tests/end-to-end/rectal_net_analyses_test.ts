import assert from "node:assert/strict";
import { runAnalysis } from "reforest/review";
import { loadReview } from "reforest/io";

// Counts that data/rectal-net/README.md states, from the sources and not from this program.
const review = await loadReview("rectal-net");

Deno.test("rectal-net: 18 of 28 studies stand in more than one stratum of method", () => {
  const { studies, excluded } = runAnalysis(review, "incomplete-by-method");
  const strata = Map.groupBy(studies, (study) => study.studyId);
  assert.equal(strata.size, 28);
  assert.equal([...strata.values()].filter((members) => members.length > 1).length, 18);
  const rows = studies.reduce((n, study) => n + study.source.length, 0) + excluded.length;
  assert.equal(rows, review.tables.consensus_resection?.rows.length);
});

Deno.test("rectal-net: salvaged 0/26 and observed 0/73, no ratio, and the exact difference of cha2019", () => {
  const result = runAnalysis(review, "recurrence-salvage-v-observation");
  assert.deepEqual(result.crude.map(({ events, total }) => [events, total]), [[0, 73], [0, 26]]);
  assert.equal(result.overall?.kind, "not-estimable");
  const cha = result.sensitivity.find(({ id }) => id === "cha2019");
  assert.deepEqual(cha?.studies[0]?.counts, {
    eventsTreated: 0,
    totalTreated: 44,
    eventsControl: 0,
    totalControl: 98,
  });
  assert.equal(cha?.riskDifferences[0]?.estimate, 0);
});

Deno.test("rectal-net: figures of Kim 2026 are shown and compared with nothing", () => {
  for (
    const id of ["incomplete-by-method", "residual-at-salvage", "recurrence-salvage-v-observation"]
  ) {
    const { published } = runAnalysis(review, id);
    assert.ok(published.length > 0);
    assert.ok(
      published.every(({ status, agrees }) => status === "other studies" && agrees === null),
    );
  }
});
