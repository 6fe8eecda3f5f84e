import assert from "node:assert/strict";
import { leaveOneOutForest, radialPlot } from "../figure/mod.ts";
import { loadReview } from "../io/load_review.ts";
import * as stats from "../mod.ts";
import * as rf from "../review/mod.ts";

Deno.test("standingNote: tables of what looks closer say it too", async () => {
  const review = await loadReview("greb2008");
  const [result] = rf.runAnalyses(review);
  assert.ok(result);
  const [set] = rf.pooledSets(result);
  assert.ok(set);
  const effects = rf.smallStudyEffects(set);
  const tables = [
    rf.smallStudyTable(set, effects),
    rf.adjustmentsTable(set, effects),
    rf.influenceTable(set, stats.influence(set.studies, set.choices)),
    rf.programsTable(set, rf.setUnderEveryProgram(set)),
    rf.refitTable(rf.reportRefits(set, stats.leaveOneOut(set.studies, set.choices))),
    rf.zeroCellRulesTable(set, stats.zeroCellTable(set.tables, "OR", set.choices)),
  ];
  for (const table of tables) {
    assert.match("note" in table ? table.note ?? "" : "", /^Exploratory: not registered\./);
  }
  const drawn = leaveOneOutForest(
    rf.reportRefits(set, stats.leaveOneOut(set.studies, set.choices)),
  );
  assert.ok(drawn.kind === "figure");
  assert.match(drawn.svg, /Exploratory: not registered\./);
});

Deno.test("standingNote: charts say it too, and say nothing of a registered analysis", async () => {
  const [result] = rf.runAnalyses(await loadReview("greb2008"));
  assert.ok(result);
  const [set] = rf.pooledSets(result);
  assert.ok(set);
  const { measure, studies, choices } = set;
  const drawn = (standing: "exploratory" | "registered") => {
    const plot = radialPlot({ studies, pooled: stats.pool(studies, choices) }, {
      measure,
      standing,
    });
    return plot.kind === "figure" ? plot.svg : plot.reason;
  };
  assert.match(drawn("exploratory"), /Exploratory: not registered\./);
  assert.doesNotMatch(drawn("registered"), /xploratory|egistered/);
});

Deno.test("standingNote: tables of the studies of an analysis say it too", async () => {
  const review = await loadReview("rectal-net");
  for (const result of rf.runAnalyses(review)) {
    const tables = [
      rf.publishedTable(result),
      rf.effectSizeTable(result),
      rf.listingTable(result, review),
      rf.armStudiesTable(result),
    ];
    for (const table of tables) {
      if ("rows" in table) assert.match(table.note ?? "", /^Exploratory: not registered\./);
    }
  }
});
