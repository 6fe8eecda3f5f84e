import { planOf } from "../analysis/plan_of.ts";
import type { AnalysisPlan, SensitivityPlan } from "../analysis/protocol.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import type { ManuscriptResults } from "../report/numbers/review_numbers.ts";
import type { Review } from "../table/review_types.ts";
import type { Alternative } from "./alternative_types.ts";
import { otherChoices } from "./other_choices.ts";
import { programAlternatives } from "./program_alternatives.ts";
import { rerun } from "./rerun.ts";
import { scaleAlternative } from "./scale_alternative.ts";
import { specificationPlan } from "./specification_plan.ts";

/**
 * An analysis by other choices, those with the fewest changes first: its sensitivity analyses, each
 * study left out, the defaults of other programs, the other scale, the multiverse of its protocol, every
 * estimator of tau² with every interval, other measures and levels, and each study left out of each
 * sensitivity analysis. All are actual reruns.
 */
export function alternativesOf(
  review: Review,
  results: ManuscriptResults,
  result: AnalysisResult,
): readonly Alternative[] {
  const plan = planOf(review, result.id);
  const studies = [...new Set(result.studies.map(({ studyId }) => studyId))];
  const one = (changed: AnalysisPlan, words: string, changes: number, without: string | null) => {
    const read = rerun(review, changed, without);
    return read === null ? [] : [{ words, changes, read }];
  };
  const leftOut = (changed: AnalysisPlan, words: readonly string[]) =>
    studies.flatMap((study) =>
      one(changed, [...words, `without ${study}`].join(", "), words.length + 1, study)
    );
  const sensitivity = plan.sensitivity ?? [];
  const planned = specifications(plan, results);
  const known = new Set(planned.map(({ differences }) => differences.join(", ")));
  const choices = [
    ...planned,
    ...otherChoices(plan).filter(({ differences }) => !known.has(differences.join(", "))),
  ];
  const alternatives = [
    ...sensitivity.flatMap((other) => one(changedPlan(plan, other), other.title, 1, null)),
    ...leftOut(plan, []),
    ...programAlternatives(result),
    ...scaleAlternative(result),
    ...choices.flatMap(({ plan: changed, differences }) =>
      one(changed, differences.join(", "), differences.length, null)
    ),
    ...sensitivity.flatMap((other) => leftOut(changedPlan(plan, other), [other.title])),
  ];
  return alternatives.sort((a, b) => a.changes - b.changes);
}

function changedPlan(plan: AnalysisPlan, { change }: SensitivityPlan): AnalysisPlan {
  const { riskDifference: _, ...changes } = change;
  return { ...plan, ...changes };
}

function specifications(plan: AnalysisPlan, { multiverses }: ManuscriptResults) {
  return multiverses.flatMap((multiverse) => {
    if (!("specifications" in multiverse) || multiverse.id !== plan.id) return [];
    const { planned } = multiverse;
    if (planned === null) return [];
    return multiverse.specifications
      .map((specification) => specificationPlan(plan, specification, planned))
      .filter(({ differences }) => differences.length > 0);
  });
}
