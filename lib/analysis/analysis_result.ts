import { exactRiskDifference } from "../model/exact_risk_difference.ts";
import type { Review } from "../table/review_types.ts";
import type { Table } from "../table/types.ts";
import { libraryVersion } from "../version.ts";
import { choicesInForce } from "./choices_in_force.ts";
import { columnTitles } from "./column_titles.ts";
import { comparePublished } from "./compare_published.ts";
import { crudeComparison } from "./crude_comparison.ts";
import { explainTotal } from "./explain_total.ts";
import { dependentStrata } from "./dependent_strata.ts";
import { inputFiles } from "./input_files.ts";
import { mixedModel } from "./mixed_model.ts";
import { planRows } from "./plan_rows.ts";
import type { AnalysisPlan, SensitivityPlan } from "./protocol.ts";
import { recordedInputs } from "./recorded_inputs.ts";
import { registeredChoice } from "./registered_choice.ts";
import { type PlanOutcome, runPlan } from "./run_plan.ts";
import { standingOf } from "./standing_of.ts";
import type {
  AnalysedStudy,
  AnalysisResult,
  PublishedFigure,
  SensitivityResult,
  TotalExplained,
} from "./types.ts";

/** What a plan finds in a review, be it in its protocol or not. */
export function analysisResult(review: Review, plan: AnalysisPlan): AnalysisResult {
  const { id } = plan;
  const outcome = runPlan(plan, review.tables);
  const [first, second] = outcome.crude;
  const sensitivity = plan.sensitivity ?? [];
  return {
    kind: "analysis",
    review: review.name,
    id,
    title: plan.title,
    question: plan.question,
    registration: review.protocol.registration.status,
    standing: standingOf(review, id),
    registeredChoice: registeredChoice(review, id),
    design: plan.design,
    measure: plan.measure,
    arms: plan.arms
      ? plan.arms.names ?? { treated: plan.arms.treated, control: plan.arms.control }
      : null,
    headline: plan.headline,
    columnTitles: columnTitles(plan, review.tables),
    ...outcome,
    subgroupNote: plan.subgroup?.note ?? null,
    ...(plan.subgroup?.dependent ? { dependentStrata: dependentStrata(plan, outcome) } : {}),
    ...(plan.mixedModel
      ? { mixedModel: mixedModel(plan, planRows(plan, review.tables).rows) }
      : {}),
    crudeComparison: plan.arms && first && second && plan.headline === "crude"
      ? crudeComparison(first, second)
      : null,
    totalExplained: totalExplained(plan, review.tables, outcome),
    sensitivity: sensitivity.map((change) => runSensitivity(plan, change, review.tables)),
    published: publishedBeside(plan, review.tables, outcome),
    notes: plan.notes ?? [],
    choices: choicesInForce(plan, outcome),
    inputs: recordedInputs(review, id, inputFiles(plan, review.tables)),
    libraryVersion,
  };
}

function runSensitivity(
  plan: AnalysisPlan,
  { id, title, why, change }: SensitivityPlan,
  tables: Readonly<Record<string, Table>>,
): SensitivityResult {
  const { riskDifference, ...changes } = change;
  const changed: AnalysisPlan = { ...plan, ...changes };
  const outcome = runPlan(changed, tables);
  const pooled = outcome.overall?.kind === "pooled-effect" ? outcome.overall : null;
  return {
    id,
    title,
    why,
    k: pooled?.k ?? outcome.studies.length,
    outcome: outcome.overall,
    reported: outcome.overallReported,
    groups: (outcome.subgroups?.groups ?? []).map(({ level, k, reason }, index) => ({
      level,
      k,
      reported: outcome.subgroupsReported[index] ?? null,
      reason,
    })),
    riskDifferences: riskDifference === "exact"
      ? outcome.studies.map((study) => riskDifferenceOf(study, changed.level ?? 0.95))
      : [],
    crude: outcome.crude,
    // A figure of one measure says nothing of another.
    published: changed.measure === plan.measure ? publishedBeside(changed, tables, outcome) : [],
    excluded: outcome.excluded,
    warnings: outcome.warnings,
    studies: outcome.studies,
  };
}

function riskDifferenceOf(
  { studyId, label, counts }: AnalysedStudy,
  level: number,
): SensitivityResult["riskDifferences"][number] {
  const arm = (name: "Treated" | "Control") => ({
    events: counts[`events${name}`] ?? 0,
    total: counts[`total${name}`] ?? 0,
  });
  const { estimate, interval } = exactRiskDifference(arm("Treated"), arm("Control"), { level });
  return { id: studyId, label, estimate, interval };
}

function publishedBeside(
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
  outcome: PlanOutcome,
): readonly PublishedFigure[] {
  if (!plan.published) return [];
  return comparePublished(plan.published, tables[plan.published.table] as Table, {
    pooled: outcome.overall?.kind === "pooled-effect" ? outcome.overall : null,
    reported: outcome.overallReported,
    total: totalOf(outcome.studies),
  });
}

function totalExplained(
  plan: AnalysisPlan,
  tables: Readonly<Record<string, Table>>,
  outcome: PlanOutcome,
): TotalExplained | null {
  if (!plan.explainTotal || !plan.published) return null;
  const claim = tables[plan.published.table]?.rows
    .find(({ values }) => values[plan.published?.id ?? ""] === plan.explainTotal?.claim);
  if (!claim) return null;
  if (totalOf(outcome.studies) === null) return null;
  return explainTotal(
    outcome.studies.map((study) => ({ id: study.label, total: patients(study) ?? 0 })),
    Number(claim.values.k),
    Number(claim.values.n ?? claim.values.n_total),
  );
}

/** Patients in all studies; null where a study does not say. */
function totalOf(studies: readonly AnalysedStudy[]): number | null {
  const known = studies.flatMap((study) => patients(study) ?? []);
  return known.length < studies.length ? null : known.reduce((sum, total) => sum + total, 0);
}

function patients({ counts, values }: AnalysedStudy): number | null {
  if (!values) return counts.total ?? (counts.totalTreated ?? 0) + (counts.totalControl ?? 0);
  const { total, totalTreated, totalControl } = values;
  if (total !== undefined) return total;
  return totalTreated === undefined || totalControl === undefined
    ? null
    : totalTreated + totalControl;
}
