import * as stats from "reforest";
import * as rf from "reforest/review";
import * as draw from "reforest/figure";

type Drawn = draw.Figure | rf.NotApplicable;

/**
 * Draws every type of figure that applies to a review, with the calls of the notebooks; an analysis
 * drawn in another layout of forest plots comes last.
 */
export function drawReview(review: rf.Review): readonly draw.Figure[] {
  const flow = rf.reviewFlow(review);
  const bias = rf.reviewRiskOfBias(review);
  const results = rf.runAnalyses(review);
  const drawn = [
    "boxes" in flow ? draw.prismaFlow(flow.boxes) : flow,
    ...judgementFigures(bias, results),
    ...results.flatMap((result) => resultFigures(review, result, bias)),
    ...results.flatMap((result) => rf.pooledSets(result)).flatMap(setFigures),
  ];
  return drawn.flatMap((figure) => rf.isNotApplicable(figure) ? [] : [figure]);
}

function judgementFigures(
  bias: ReturnType<typeof rf.reviewRiskOfBias>,
  results: readonly rf.AnalysisResult[],
): readonly Drawn[] {
  if (rf.isNotApplicable(bias)) return [bias];
  const weighted = results.flatMap((result) => {
    const shares = rf.weightedRiskOfBias(bias, result);
    return rf.isNotApplicable(shares) ? [] : shares;
  });
  return [
    draw.riskOfBiasPlot(bias),
    draw.riskOfBiasSummaryPlot(rf.riskOfBiasShares(bias)),
    ...weighted.map((shares) => draw.riskOfBiasSummaryPlot(shares)),
  ];
}

function resultFigures(
  review: rf.Review,
  result: rf.AnalysisResult,
  bias: ReturnType<typeof rf.reviewRiskOfBias>,
): readonly Drawn[] {
  const judged = rf.isNotApplicable(bias) ? {} : { riskOfBias: bias };
  const planned = draw.plannedForest(review, result);
  const multiverse = rf.runMultiverse(review, result.id);
  const moderators = rf.moderatorAnalyses(result);
  return [
    draw.forestPlot(result, { ...planned, ...judged }),
    draw.funnelPlot(result),
    draw.subgroupPlot(result, planned),
    draw.orchardPlot(result),
    ...(rf.isNotApplicable(moderators) ? [] : moderators).flatMap((analysis) => {
      const { id, title, measure, bubble } = analysis;
      return bubble ? [draw.bubblePlot(bubble, { id: `bubble-${id}`, title, measure })] : [];
    }),
    rf.isNotApplicable(multiverse) ? multiverse : draw.specificationCurve(multiverse),
  ];
}

function setFigures(set: rf.PooledSet): readonly Drawn[] {
  const { id, title, measure, studies, ordered, tables, choices } = set;
  const chart = (kind: string) => ({ id: `${kind}-${id}`, title, measure });
  const pooled = stats.pool(studies, choices);
  const { trimAndFill } = rf.smallStudyEffects(set);
  const refits = rf.reportRefits(set, stats.leaveOneOut(studies, choices));
  const { model = "random" } = choices;
  return [
    draw.leaveOneOutForest(refits, { measure }),
    draw.baujatPlot(stats.baujat(studies, choices), chart("baujat")),
    ...(ordered.length === 0 ? [] : [
      draw.cumulativeForest(rf.reportRefits(set, stats.cumulative(ordered, choices, "year")), {
        measure,
      }),
    ]),
    draw.radialPlot({ studies, pooled }, chart("radial")),
    ...(tables.length > 0 && (measure === "OR" || measure === "RR" || measure === "RD")
      ? [draw.labbePlot(tables, { id: `labbe-${id}`, title, pooled: { measure, ...pooled } })]
      : []),
    draw.goshPlot(stats.gosh(studies, { model }), chart("gosh")),
    draw.draperyPlot(stats.drapery(studies, choices), chart("drapery")),
    ...(trimAndFill.kind === "trim-and-fill"
      ? [draw.trimAndFillFunnel(trimAndFill, chart("trim-and-fill"))]
      : []),
    ...(stats.measureFacts[measure].nullValue === null
      ? []
      : [draw.contourFunnel(stats.funnelContours(studies), { ...chart("contours"), pooled })]),
  ];
}
