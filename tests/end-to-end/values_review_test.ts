import assert from "node:assert/strict";
import { assertClear } from "../../lib/figure/assert_clear_test.ts";
import * as draw from "../../lib/figure/mod.ts";
import * as stats from "../../lib/mod.ts";
import * as rf from "../../lib/review/mod.ts";
import { valuesPlan, valuesReview as review } from "../fixtures/values_review.ts";

// What notebooks 04 to 08 ask of a review, asked of one whose analyses pool values.

const results = rf.runAnalyses(review);
const sets = results.flatMap((result) => rf.pooledSets(result));

/** A table prints, or says in words why there is none. */
function prints(table: rf.TableSpec | rf.NotApplicable): string {
  if (rf.isNotApplicable(table)) {
    assert.match(table.reason, /\S{2,}/);
    return table.reason;
  }
  const text = rf.tableToText(table);
  assert.doesNotMatch(text, /NaN|undefined|null|\[object/);
  return text;
}

function draws(figure: draw.Figure | rf.NotApplicable): string {
  if (rf.isNotApplicable(figure)) return prints(figure);
  assert.doesNotMatch(figure.svg + figure.alt, /NaN|undefined|\[object/);
  return figure.svg;
}

Deno.test("effect sizes: each analysis of values lists its values and effects", () => {
  const texts = results.map((result) => prints(rf.effectSizeTable(result)));
  results.forEach((result) => prints(rf.excludedTable(result)));
  assert.match(texts[0]!, /Mean, treated\s+SD, treated\s+Total, treated/);
  assert.match(texts[3]!, /AFASAK\s+9\s+413\s+19\s+398/);
  assert.match(texts[5]!, /Garfinkel 1981\s+cohort\s+1\.18\s+0\.9\s+1\.54/);
});

Deno.test("effect sizes: effects as given stand beside the effects that are used", () => {
  const { hackshaw1998 } = review.tables;
  assert.ok(hackshaw1998);
  const rows = hackshaw1998.rows.map((row) => ({
    ...row,
    values: { ...row.values, log: Math.log(Number(row.values.or)), se: 0.5 },
  }));
  const { show: _, ...plan } = valuesPlan("lung-cancer", {
    values: { yi: "log", sei: "se" },
    label: ["author", "year", "country", "design"],
  });
  const given = rf.runAnalysis({
    ...review,
    tables: { ...review.tables, hackshaw1998: { ...hackshaw1998, rows } },
    protocol: { ...review.protocol, analyses: [plan] },
  }, "lung-cancer");
  assert.match(prints(rf.effectSizeTable(given)), /Effect as given\s+SE as given\s+yi \(OR\)/);
  // Nothing stands between study and plot, and the names of the studies still have their room.
  assert.match(draws(draw.forestPlot(given)), />Trichopolous 1983 Greece case-control</);
  assertClear(draw.forestPlot(given));
});

Deno.test("pooling: each analysis of values is told, listed and drawn", () => {
  for (const result of results) {
    assert.match(rf.describeAnalysis(result), new RegExp(result.title));
    for (const table of [rf.crudeTable, rf.pooledTable, rf.armStudiesTable]) {
      prints(table(result));
    }
    prints(rf.listingTable(result, review));
    prints(rf.sensitivityTable(result));
    prints(rf.publishedTable(result));
    draws(draw.funnelPlot(result));
    prints(rf.subgroupTable(result));
    draws(draw.subgroupPlot(result));
  }
  results.forEach((result) => assertClear(draw.forestPlot(result)));
  const [stay, , adherence, stroke, rate, lung] = results.map((result) =>
    draws(draw.forestPlot(result))
  );
  assert.match(stay!, /55 \(47\)/);
  assert.match(adherence!, />Correlation</);
  assert.match(stroke!, /\/413/);
  assert.match(rate!, />Incidence rate</);
  assert.match(lung!, /Hong Kong/);
});

Deno.test("subgroups: moderators of values are regressed on", () => {
  const analyses = results.map((result) => rf.moderatorAnalyses(result));
  assert.deepEqual(analyses.map((each) => rf.isNotApplicable(each)), [
    true,
    false,
    false,
    true,
    true,
    true,
  ]);
  for (const analysis of analyses.flatMap((each) => rf.isNotApplicable(each) ? [] : each)) {
    prints(rf.regressionTable(analysis));
    const { id, title, measure, bubble } = analysis;
    assert.ok(bubble);
    draws(draw.bubblePlot(bubble, { id, title, measure }));
  }
});

Deno.test("sensitivity: each set of values is refitted, looked at and put before other programs", () => {
  assert.deepEqual(sets.map(({ id }) => id), results.map(({ id }) => id));
  for (const set of sets) {
    const { id, title, measure, studies, choices, ordered } = set;
    const chart = { id, title, measure };
    const report = rf.reportRefits(set, stats.leaveOneOut(studies, choices));
    prints(rf.refitTable(report));
    draws(draw.leaveOneOutForest(report, { measure }));
    prints(rf.influenceTable(set, stats.influence(studies, choices)));
    draws(draw.baujatPlot(stats.baujat(studies, choices), chart));
    if (ordered.length > 0) {
      const steps = rf.reportRefits(set, stats.cumulative(ordered, choices, "year"));
      prints(rf.refitTable(steps));
      draws(draw.cumulativeForest(steps, { measure }));
    }
    draws(draw.radialPlot({ studies, pooled: stats.pool(studies, choices) }, chart));
    draws(draw.draperyPlot(stats.drapery(studies, choices), chart));
    if (studies.length < 10) draws(draw.goshPlot(stats.gosh(studies, { model: "random" }), chart));
    prints(rf.programsTable(set, rf.setUnderEveryProgram(set)));
  }
});

Deno.test("sensitivity: a multiverse of values, or why there is none", () => {
  for (const { id } of review.protocol.analyses) {
    const answer = rf.runMultiverse(review, id);
    assert.match(rf.describeMultiverse(answer), /\S{2,}/);
    if (rf.isNotApplicable(answer)) continue;
    draws(draw.specificationCurve(answer));
    prints(rf.multiverseChoicesTable(answer));
    prints(rf.multiverseTable(answer));
  }
});

Deno.test("small-study effects: tests that suit the measure of the values", () => {
  for (const set of sets) {
    const effects = rf.smallStudyEffects(set);
    prints(rf.smallStudyTable(set, effects));
    prints(rf.adjustmentsTable(set, effects));
    const { id, title, measure, studies, choices } = set;
    const chart = { id, title, measure };
    const { trimAndFill } = effects;
    if (trimAndFill.kind === "trim-and-fill") draws(draw.trimAndFillFunnel(trimAndFill, chart));
    if (stats.measureFacts[measure].nullValue === null) continue;
    const pooled = stats.pool(studies, choices);
    draws(draw.contourFunnel(stats.funnelContours(studies), { ...chart, pooled }));
  }
});
