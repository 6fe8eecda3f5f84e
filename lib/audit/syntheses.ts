import { plansInForce } from "../analysis/plans_in_force.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import { runPlan } from "../analysis/run_plan.ts";
import type { AnalysedStudy } from "../analysis/types.ts";
import type { Review } from "../table/review_types.ts";
import type { AlarmPlace } from "./alarm_at.ts";
import { ifComputable } from "../analysis/if_computable.ts";

/** A study of a synthesis, with the rows of the review's tables that it was read from. */
export interface SynthesisedStudy extends AnalysedStudy {
  /** In the order of lines, with the columns that were read. */
  readonly places: readonly (AlarmPlace & { readonly columns: readonly string[] })[];
}

/** Studies that one result of an analysis brings together. */
export interface Synthesis {
  readonly plan: AnalysisPlan;
  /** Null for all studies of the analysis. */
  readonly stratum: string | null;
  readonly studies: readonly SynthesisedStudy[];
}

/**
 * The sets of studies that the analyses of a review bring together: all studies of an analysis, or
 * each of its strata where it has no result over all. Listings bring nothing together,
 * and an analysis whose counts cannot be (more events than people) brings nothing about.
 */
export function syntheses(review: Review): readonly Synthesis[] {
  const known = found.get(review) ?? synthesesOf(review);
  found.set(review, known);
  return known;
}

/** Most rules ask for them; a review is never changed, so that one answer serves all. */
const found = new WeakMap<Review, readonly Synthesis[]>();

function synthesesOf(review: Review): readonly Synthesis[] {
  return plansInForce(review).filter((plan) => plan.design !== "listing").flatMap((plan) => {
    const outcome = ifComputable(() => runPlan(plan, review.tables)).value;
    if (outcome === null) return [];
    // By id, so that what a rule says does not depend on the order of rows.
    const studies = outcome.studies.map((study) => withPlaces(plan, study, review))
      .sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    if (plan.subgroup === undefined || plan.subgroup.overall !== false) {
      return [{ plan, stratum: null, studies }];
    }
    return [...new Set(studies.map(({ group }) => group))].map((stratum) => ({
      plan,
      stratum,
      studies: studies.filter(({ group }) => group === stratum),
    }));
  });
}

function withPlaces(plan: AnalysisPlan, study: AnalysedStudy, review: Review): SynthesisedStudy {
  const table = review.tables[plan.table];
  if (!table) throw new Error(`syntheses: the review has no table "${plan.table}"`);
  const places = study.source.filter(({ file }) => file === table.file)
    .map(({ line, columns }) => ({ table, line, studyId: study.studyId, columns }))
    .sort((a, b) => a.line - b.line);
  return { ...study, places };
}
