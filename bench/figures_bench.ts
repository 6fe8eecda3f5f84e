/**
 * Drawing all figures of a review, and turning them into PDF and PNG files.
 *
 *   deno bench -A bench/figures_bench.ts
 *
 * Results are computed before the clock starts; what is measured is the drawing alone, in one
 * process, and the rendering alone, in two workers.
 */
import * as stats from "reforest";
import * as rf from "reforest/review";
import * as draw from "reforest/figure";
import { loadReview } from "reforest/io";
import { join } from "node:path";
import { beside } from "../tools/run/rendering.ts";
import { renderInWorkers } from "../tools/run/render_in_workers.ts";

const name = "rectal-net";
const drawings = drawingsOf(await loadReview(name));
const group = `${name}, ${drawings.length} figures`;

Deno.bench("SVG, one process", { group }, () => {
  for (const make of drawings) make();
});

const folder = await Deno.makeTempDir();
await Deno.mkdir(join(folder, "figures"));
const paths: string[] = [];
for (const make of drawings) {
  const figure = make();
  if (!("svg" in figure)) continue;
  const path = `figures/${figure.id}.svg`;
  await Deno.writeTextFile(join(folder, path), figure.svg);
  paths.push(path);
}
globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));

Deno.bench("PDF and PNG at 300 dpi, two workers", { group, n: 3, warmup: 0 }, async () => {
  await renderInWorkers(folder, paths.flatMap(beside), null);
});

/** Functions that draw what the notebooks draw, each from a result that is at hand. */
function drawingsOf(review: rf.Review): readonly (() => draw.Figure | rf.NotApplicable)[] {
  const results = rf.runAnalyses(review);
  const bias = rf.reviewRiskOfBias(review);
  const flow = rf.reviewFlow(review);
  return [
    ..."boxes" in flow ? [() => draw.prismaFlow(flow.boxes)] : [],
    ...rf.isNotApplicable(bias) ? [] : [() => draw.riskOfBiasPlot(bias)],
    ...results.flatMap((result) => [
      () => draw.forestPlot(result),
      () => draw.funnelPlot(result),
      () => draw.subgroupPlot(result),
    ]),
    ...results.flatMap((result) => rf.pooledSets(result)).flatMap(diagnoses),
    ...review.protocol.analyses.flatMap(({ id }) => {
      const answer = rf.runMultiverse(review, id);
      return rf.isNotApplicable(answer) ? [] : [() => draw.specificationCurve(answer)];
    }),
  ];
}

/** What notebooks 07 and 08 draw of the studies of one pooled effect. */
function diagnoses(set: rf.PooledSet): readonly (() => draw.Figure | rf.NotApplicable)[] {
  const { id, title, measure, studies, choices } = set;
  const chart = (kind: string) => ({ id: `${kind}-${id}`, title, measure });
  const refits = rf.reportRefits(set, stats.leaveOneOut(studies, choices));
  const baujat = stats.baujat(studies, choices);
  const pooled = stats.pool(studies, choices);
  const gosh = stats.gosh(studies, { model: "random" });
  const drapery = stats.drapery(studies, choices);
  const { trimAndFill } = rf.smallStudyEffects(set);
  const contours = stats.funnelContours(studies);
  return [
    () => draw.leaveOneOutForest(refits, { measure }),
    () => draw.baujatPlot(baujat, chart("baujat")),
    () => draw.radialPlot({ studies, pooled }, chart("radial")),
    () => draw.goshPlot(gosh, chart("gosh")),
    () => draw.draperyPlot(drapery, chart("drapery")),
    () => draw.contourFunnel(contours, { ...chart("contours"), pooled }),
    ...trimAndFill.kind === "trim-and-fill"
      ? [() => draw.trimAndFillFunnel(trimAndFill, chart("trim-and-fill"))]
      : [],
  ];
}
