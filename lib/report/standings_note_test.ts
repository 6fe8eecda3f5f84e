import assert from "node:assert/strict";
import { runAnalyses } from "../analysis/run_analyses.ts";
import { extractionConsequences } from "../audit/extraction_consequences.ts";
import { loadReview } from "../io/load_review.ts";
import type { Standing } from "../trace/types.ts";
import { witnesses } from "../witness/witnesses.ts";
import { extractionConsequencesTable } from "./extraction_consequences_table.ts";
import { standingsNote } from "./standings_note.ts";
import { witnessTable } from "./witness_table.ts";

const results = (...standings: readonly Standing[]) =>
  standings.map((standing, i) => ({ name: "abc"[i] ?? "", standing }));

Deno.test("standingsNote: one sentence where all stand the same, else names, each once", () => {
  assert.deepEqual(standingsNote(results("exploratory", "exploratory")), [
    "Exploratory: not registered.",
  ]);
  assert.deepEqual(standingsNote(results("registered", "registered")), []);
  assert.deepEqual(standingsNote([]), []);
  const mixed = results("registered", "exploratory", "deviates");
  assert.deepEqual(standingsNote([...mixed, { name: "b", standing: "exploratory" }]), [
    "b: exploratory: not registered.",
    "c: registered, with deviations.",
  ]);
});

Deno.test("standingsNote: tables that span analyses say it too", async () => {
  const review = await loadReview("rectal-net");
  const tables = [
    witnessTable(witnesses(review, runAnalyses(review))),
    extractionConsequencesTable(extractionConsequences(review)),
  ];
  for (const table of tables) {
    assert.match("rows" in table ? table.note ?? "" : "", /^Exploratory: not registered\. /);
  }
});
