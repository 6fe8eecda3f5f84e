import assert from "node:assert/strict";
import { assertClear } from "../../lib/figure/assert_clear_test.ts";
import * as draw from "../../lib/figure/mod.ts";
import { loadReview, readFont } from "../../lib/io/mod.ts";
import * as stats from "../../lib/mod.ts";
import * as rf from "../../lib/review/mod.ts";

const file = (name: string) =>
  Deno.readFile(new URL(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));
const serif = await readFont(await file("DejaVuSerif"), await file("DejaVuSerif-Bold"));
/** A font that does not exist: every letter is half as wide again. */
const wide: draw.FontMetrics = {
  ...serif.metrics,
  font: "Made-up Wide",
  regular: stretched(serif.metrics.regular),
  bold: stretched(serif.metrics.bold),
};

function stretched({ widths, kerning }: draw.FontMetrics["regular"]): draw.FontMetrics["regular"] {
  const runs = Object.entries(widths).map(([first, run]) => [first, run.map((each) => 1.5 * each)]);
  return { kerning, widths: Object.fromEntries(runs) };
}

/** Names of the figures that were drawn. */
const kinds = new Set<string>();

function checkIn(font: draw.FontMetrics) {
  return <T, C>(
    make: (content: T, choices: C) => draw.Figure | rf.NotApplicable,
    content: T,
    choices: C,
  ): void => {
    const figure = make(content, choices);
    kinds.add(make.name);
    assert.ok(figure.kind === "figure");
    assertClear(figure, font);
    assert.ok(figure.svg.includes(` font-family="${font.font}"`), figure.title);
  };
}

for (const font of [serif.metrics, wide]) {
  const isSetIn = checkIn(font);

  Deno.test(`figures: charts of effects stand clear in ${font.font}, and name it`, async () => {
    const review = await loadReview("bcg");
    const result = rf.runAnalysis(review, "tuberculosis");
    const [set] = rf.pooledSets(result);
    assert.ok(set);
    const { title, measure, studies, tables, choices } = set;
    const chart = { title, measure, font };
    const pooled = stats.pool(studies, choices);
    isSetIn(draw.funnelPlot, result, { font });
    isSetIn(draw.orchardPlot, result, { font });
    isSetIn(draw.radialPlot, { studies, pooled }, chart);
    isSetIn(draw.baujatPlot, stats.baujat(studies, choices), chart);
    isSetIn(draw.draperyPlot, stats.drapery(studies, choices), chart);
    isSetIn(draw.contourFunnel, stats.funnelContours(studies), { ...chart, pooled });
    isSetIn(draw.trimAndFillFunnel, stats.trimAndFill(studies), chart);
    isSetIn(draw.labbePlot, tables, { title, font, pooled: { measure: "RR", ...pooled } });
    isSetIn(draw.goshPlot, stats.gosh(studies, { subsets: 200 }), chart);
    isSetIn(draw.forestPlot, result, { font });
    isSetIn(draw.subgroupPlot, result, { font });
    const left = rf.reportRefits(set, stats.leaveOneOut(studies, choices));
    isSetIn(draw.leaveOneOutForest, left, { measure, font });
    const added = rf.reportRefits(set, stats.cumulative(set.ordered, choices, "year"));
    isSetIn(draw.cumulativeForest, added, { measure, font });
    const regressions = rf.moderatorAnalyses(result);
    assert.ok(!rf.isNotApplicable(regressions) && regressions[0]?.bubble);
    isSetIn(draw.bubblePlot, regressions[0].bubble, { ...chart, labels: 13 });
    const multiverse = rf.runMultiverse(review, "tuberculosis");
    assert.ok(!rf.isNotApplicable(multiverse));
    isSetIn(draw.specificationCurve, multiverse, { font });
  });

  Deno.test(`figures: what was screened and judged stands clear in ${font.font}`, async () => {
    const review = await loadReview("rectal-net");
    const flow = rf.reviewFlow(review);
    assert.ok("boxes" in flow);
    isSetIn(draw.prismaFlow, flow.boxes, { font });
    const bias = rf.reviewRiskOfBias(review);
    assert.ok(!rf.isNotApplicable(bias));
    isSetIn(draw.riskOfBiasPlot, bias, { font });
    isSetIn(draw.riskOfBiasSummaryPlot, rf.riskOfBiasShares(bias), { font });
    const limits = rf.extractionLimits(review, rf.reviewExtractions(review));
    assert.ok(!rf.isNotApplicable(limits) && limits[0]);
    isSetIn(draw.agreementPlot, limits[0], { font });
  });
}

Deno.test("figures: every kind that the door offers was drawn in both fonts", () => {
  const offered = Object.keys(draw).filter((name) =>
    /(Plot|Forest|Funnel|Flow|Curve)$/.test(name) && !name.startsWith("planned")
  );
  assert.deepEqual([...kinds].sort(), offered.sort());
});
