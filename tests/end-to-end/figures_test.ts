import assert from "node:assert/strict";
import { assertClear } from "../../lib/figure/assert_clear_test.ts";
import * as draw from "../../lib/figure/mod.ts";
import { listReviews, loadReview } from "../../lib/io/mod.ts";
import * as stats from "../../lib/mod.ts";
import * as rf from "../../lib/review/mod.ts";

// Every kind of figure on the data of every review: texts stand clear, and the alternative text is
// one of the result.

type Drawn = draw.Figure | rf.NotApplicable;
const kinds = new Set<string>();

/** Checks a figure, and what its alternative text must hold. */
function check(kind: string, figure: Drawn, ...words: readonly string[]): void {
  if (rf.isNotApplicable(figure)) {
    assert.match(figure.reason, /\S{2,}/);
    return;
  }
  kinds.add(kind);
  assertClear(figure);
  const { svg, alt, title } = figure;
  assert.doesNotMatch(svg + alt, /NaN|undefined|Infinity|\[object/, kind);
  for (const word of words) assert.ok(alt.includes(word), `${kind}: "${word}" not in "${alt}"`);
  assert.ok(alt.includes(title.replace(/: strata$/, "")), `${kind}: ${alt}`);
  // A kind, the number of studies, the result: a few sentences, none of them empty.
  assert.match(alt, /^\S.{20,}\.$/s);
  assert.doesNotMatch(alt, /\.\.|: \.|\s\s| ,/, kind);
  // A flow diagram is read out box by box.
  assert.ok(alt.length < 1000 || kind === "prismaFlow", `${kind}: ${alt.length} letters`);
  const named = svg.match(/role="img" aria-labelledby="(\S+) (\S+)"/);
  const text = (id: string | undefined) =>
    svg.match(new RegExp(`<(?:title|desc) id="${id}">([^<]*)<`))?.[1]?.replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  assert.equal(text(named?.[1]), title);
  assert.equal(text(named?.[2]), alt);
}

/** The pooled effect of a set as it is printed, by the closed forms of the scales in use here. */
function printed({ measure, studies, choices }: rf.PooledSet): string {
  const { scale, unit } = stats.measureFacts[measure];
  const { estimate, interval: { lower, upper, level } } = stats.pool(studies, choices);
  const pooled = { estimate, lower, upper };
  if (scale === "log") return text(pooled, Math.exp, unit, level);
  if (scale === "logit") return text(pooled, (x) => 1 / (1 + Math.exp(-x)), unit, level);
  assert.equal(measure, "PFT");
  return `${text(pooled, (x) => x, "difference", level)} on the scale of pooling`;
}

function text(
  { estimate, lower, upper }: { estimate: number; lower: number; upper: number },
  back: (x: number) => number,
  unit: stats.ReportingUnit,
  level: number,
): string {
  const values = { estimate: back(estimate), lower: back(lower), upper: back(upper), unit };
  return rf.formatEstimate(values, { level });
}

for (const name of await listReviews()) {
  Deno.test(`figures of ${name}: texts stand clear, alternative texts are of the result`, async () => {
    const review = await loadReview(name);
    const bias = rf.reviewRiskOfBias(review);
    const flow = rf.reviewFlow(review);
    if ("boxes" in flow) check("prismaFlow", draw.prismaFlow(flow.boxes));
    if (!rf.isNotApplicable(bias)) {
      check("riskOfBiasPlot", draw.riskOfBiasPlot(bias), "55 studies");
      check("riskOfBiasSummaryPlot", draw.riskOfBiasSummaryPlot(rf.riskOfBiasShares(bias)));
    }
    const extractions = rf.reviewExtractions(review);
    const limits = rf.extractionLimits(review, extractions);
    for (const field of rf.isNotApplicable(limits) ? [] : limits) {
      check("agreementPlot", draw.agreementPlot(field), `${field.n} pairs`);
    }
    for (const result of rf.runAnalyses(review)) {
      const reported = result.overall?.kind === "pooled-effect" ? result.overallReported : null;
      const level = result.overall?.kind === "pooled-effect" ? result.overall.interval.level : 0.95;
      const pooled = reported === null ? [] : [rf.formatEstimate(reported, { level })];
      check("forestPlot", draw.forestPlot(result), ...pooled);
      check("subgroupPlot", draw.subgroupPlot(result), ...pooled);
      check("orchardPlot", draw.orchardPlot(result), ...pooled);
      check("funnelPlot", draw.funnelPlot(result), ...pooled);
      const regressions = rf.moderatorAnalyses(result);
      for (const one of rf.isNotApplicable(regressions) ? [] : regressions) {
        if (one.bubble) check("bubblePlot", draw.bubblePlot(one.bubble, { measure: one.measure }));
      }
      for (const set of rf.pooledSets(result)) checkSet(set);
      const answer = rf.runMultiverse(review, result.id);
      if (!rf.isNotApplicable(answer)) check("specificationCurve", draw.specificationCurve(answer));
    }
  });
}

function checkSet(set: rf.PooledSet): void {
  const { id, title, measure, studies, tables, choices, ordered } = set;
  const chart = { id, title, measure };
  const count = `${studies.length} studies`;
  const effect = printed(set);
  const pooled = stats.pool(studies, choices);
  check("radialPlot", draw.radialPlot({ studies, pooled }, chart), count, effect);
  const random = { ...chart, weights: "random", centred: true } as const;
  check("radialPlot", draw.radialPlot({ studies, pooled }, random), count, effect);
  check("baujatPlot", draw.baujatPlot(stats.baujat(studies, choices), chart), count, effect);
  check("draperyPlot", draw.draperyPlot(stats.drapery(studies, choices), chart), count, effect);
  const contours = draw.contourFunnel(stats.funnelContours(studies), { ...chart, pooled });
  check("contourFunnel", contours, count, effect);
  const { trimAndFill } = rf.smallStudyEffects(set);
  if (trimAndFill.kind === "trim-and-fill") {
    check("trimAndFillFunnel", draw.trimAndFillFunnel(trimAndFill, chart), count, effect);
  }
  if (tables.length > 0 && (measure === "OR" || measure === "RR" || measure === "RD")) {
    const drawn = draw.labbePlot(tables, { id, title, pooled: { measure, ...pooled } });
    check("labbePlot", drawn, count, effect);
  }
  const gosh = stats.gosh(studies, { subsets: 500 });
  check("goshPlot", draw.goshPlot(gosh, chart), count);
  const left = rf.reportRefits(set, stats.leaveOneOut(studies, choices));
  check("leaveOneOutForest", draw.leaveOneOutForest(left, { measure }), count);
  if (ordered.length > 0) {
    const steps = rf.reportRefits(set, stats.cumulative(ordered, choices, "year"));
    check("cumulativeForest", draw.cumulativeForest(steps, { measure }), count);
  }
}

Deno.test("figures: every kind that the door offers was drawn on the data of some review", () => {
  const offered = Object.keys(draw).filter((name) =>
    /(Plot|Forest|Funnel|Flow|Curve)$/.test(name) && !name.startsWith("planned")
  );
  assert.deepEqual([...kinds].sort(), offered.sort());
});
