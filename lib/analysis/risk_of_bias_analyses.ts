import { pool } from "../model/pool.ts";
import { poolSubgroups } from "../model/pool_subgroups.ts";
import { reportPooled } from "../model/report_pooled.ts";
import { reviewRiskOfBias, type RiskOfBiasReport } from "../screen/review_risk_of_bias.ts";
import { isNotApplicable, type NotApplicable, notApplicable } from "../trace/not_applicable.ts";
import type { Review } from "../table/review_types.ts";
import { type PooledSet, pooledSets } from "./pooled_sets.ts";
import type { JudgedStrata, RiskOfBiasAnalysis } from "./risk_of_bias_types.ts";
import type { AnalysisResult } from "./types.ts";

/**
 * Whether the result of an analysis depends on the risk of bias of its studies: strata by
 * judgement with the test between them, and the result without the studies of an unfavourable
 * judgement ("high", "serious", "critical"; "no" of a checklist; no star). By the judgement of the
 * whole study where the tool has one, else by each domain; judgements are never added to a score.
 *
 * Pooled with the choices of the analysis; where these are Mantel-Haenszel or Peto, by inverse
 * variance under a common effect, as elsewhere where sets are looked at closer. Each stratum has a
 * tau2 of its own; strata with fewer than three studies are shown and not pooled. Studies that
 * nobody judged are in no stratum and stay in the result without unfavourable ones; both are said.
 *
 * A comparison between studies, open to confounding by whatever else differs between them
 * (Cochrane Handbook, sections 7.6.2 and 10.11.2); the tests are not adjusted for their number.
 *
 * @param review A loaded review; its protocol says where the judgements are.
 * @param result Answer of {@linkcode runAnalysis} for an analysis of this review.
 * @returns An item for each set that is pooled, or the reason why there is none: no judgements,
 *   or fewer than three studies pooled.
 *
 * @example
 * ```ts
 * import { isNotApplicable, riskOfBiasAnalyses, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("rectal-net");
 * const analyses = riskOfBiasAnalyses(review, runAnalysis(review, "recurrence-any"));
 * assert.ok(!isNotApplicable(analyses));
 * const [selection] = analyses[0]?.by ?? [];
 * assert.deepEqual(selection?.strata.groups.map(({ level, k }) => [level, k]), [
 *   ["low", 5],
 *   ["unclear", 8],
 *   ["high", 5],
 * ]);
 * assert.equal(selection.without.pooled?.kind, "pooled-effect");
 * ```
 */
export function riskOfBiasAnalyses(
  review: Review,
  result: AnalysisResult,
): readonly RiskOfBiasAnalysis[] | NotApplicable {
  const report = reviewRiskOfBias(review);
  if (isNotApplicable(report)) return notApplicable(`${result.title}: ${report.reason}`);
  const sets = pooledSets(result);
  if (sets.length === 0) {
    return notApplicable(
      `${result.title}: fewer than three studies are pooled, too few to tell apart by risk of bias.`,
    );
  }
  const studyIds = new Map(result.studies.map(({ id, studyId }) => [id, studyId]));
  return sets.map((set) => analysisOf(set, report, (id) => studyIds.get(id) ?? id));
}

function analysisOf(
  set: PooledSet,
  report: RiskOfBiasReport,
  studyIdOf: (id: string) => string,
): RiskOfBiasAnalysis {
  const all = pool(set.studies, set.choices);
  const byStudy = new Map(report.studies.map((study) => [study.id, study]));
  const judged = report.overall
    ? [{
      code: "",
      title: report.overall.domain,
      of: (id: string) => byStudy.get(studyIdOf(id))?.overall?.judgement ?? null,
    }]
    : report.domains.map((title, i) => ({
      code: report.codes[i] ?? "",
      title,
      of: (id: string) => byStudy.get(studyIdOf(id))?.judgements[i]?.judgement ?? null,
    }));
  return {
    kind: "risk-of-bias-analysis",
    id: `risk-of-bias-${set.id}`,
    title: `${set.title}: by risk of bias`,
    measure: set.measure,
    tool: report.tool,
    standing: "exploratory",
    all,
    allReported: reportPooled(all, set),
    by: judged.map(({ code, title, of }) => strataOf(set, report, { code, title, of })),
    notes: set.pooling === "inverse-variance"
      ? []
      : ["Pooled by inverse variance under a common effect in place of the analysis' own method."],
    inputs: [...new Set([...set.inputs, ...report.inputs])].sort(),
  };
}

function strataOf(
  set: PooledSet,
  { judgements, unfavourable }: RiskOfBiasReport,
  { code, title, of }: {
    readonly code: string;
    readonly title: string;
    readonly of: (id: string) => string | null;
  },
): JudgedStrata {
  const { studies, choices } = set;
  const inStrata = studies.flatMap((study) => {
    const level = of(study.id);
    return level === null ? [] : [{ ...study, level }];
  });
  const levels = judgements.filter((word) => inStrata.some(({ level }) => level === word));
  const strata = poolSubgroups(inStrata, choices, { levels, minStudies: 3, tau2: "separate" });
  return {
    code,
    title,
    strata,
    strataReported: strata.groups.map(({ pooled }) => pooled && reportPooled(pooled, set)),
    notJudged: studies.filter(({ id }) => of(id) === null).map(labelOf),
    without: withoutUnfavourable(set, unfavourable, of),
  };
}

function withoutUnfavourable(
  set: PooledSet,
  judgements: readonly string[],
  of: (id: string) => string | null,
): JudgedStrata["without"] {
  const isUnfavourable = (id: string) => judgements.includes(of(id) ?? "");
  const kept = set.studies.filter(({ id }) => !isUnfavourable(id));
  const leftOut = set.studies.filter(({ id }) => isUnfavourable(id)).map(labelOf);
  const reason = leftOut.length === 0
    ? "no study is left out"
    : kept.length === 0
    ? "no study is left"
    : null;
  const pooled = reason === null ? pool(kept, set.choices) : null;
  const reported = pooled && reportPooled(pooled, set);
  return { judgements, leftOut, pooled, reported, reason };
}

function labelOf({ id, label }: PooledSet["studies"][number]): string {
  return label ?? id;
}
