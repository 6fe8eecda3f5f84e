import type { LeaveOneOutRanges } from "../../analysis/leave_one_out_ranges.ts";
import type { PooledSet } from "../../analysis/pooled_sets.ts";
import type { MultiverseResult } from "../../analysis/run_multiverse.ts";
import type { SmallStudyEffects } from "../../analysis/small_study_effects.ts";
import type { AnalysisResult } from "../../analysis/types.ts";
import type { SummaryOfFindings } from "../../certainty/types.ts";
import type { ExtractionReport } from "../../screen/review_extractions.ts";
import type { FlowReport } from "../../screen/review_flow.ts";
import type { RiskOfBiasReport } from "../../screen/review_risk_of_bias.ts";
import type { NotApplicable } from "../../trace/not_applicable.ts";
import { certaintyNumbers } from "./certainty_numbers.ts";
import { extractionNumbers } from "./extraction_numbers.ts";
import { flowNumbers } from "./flow_numbers.ts";
import { leaveOneOutNumbers } from "./leave_one_out_numbers.ts";
import { multiverseNumbers } from "./multiverse_numbers.ts";
import { namedNumbers } from "./named_numbers.ts";
import { riskOfBiasNumbers } from "./risk_of_bias_numbers.ts";
import { smallStudyNumbers } from "./small_study_numbers.ts";
import type { NamedNumber } from "./types.ts";

/** The results of a review that a manuscript draws its numbers from. */
export interface ManuscriptResults {
  readonly analyses: readonly AnalysisResult[];
  readonly flow: FlowReport | NotApplicable;
  readonly extractions: ExtractionReport | NotApplicable;
  readonly riskOfBias: RiskOfBiasReport | NotApplicable;
  readonly leaveOneOut: LeaveOneOutRanges;
  readonly smallStudy: readonly {
    readonly set: PooledSet;
    readonly effects: SmallStudyEffects;
  }[];
  readonly multiverses: readonly (MultiverseResult | NotApplicable)[];
  readonly certainty: SummaryOfFindings;
}

/**
 * All named numbers of a review, sorted by id (by code units). An id names one number: it stays the
 * same as long as the analysis, the stratum and the study keep theirs.
 *
 * @param results The results of the review, as the notebooks store them.
 * @throws {Error} naming every id that two numbers have, or that is the beginning of another.
 *
 * @example
 * ```ts
 * import * as rf from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const numbers = rf.reviewNumbers(rf.manuscriptResults(await loadReview("bcg")));
 * assert.ok(numbers.length > 100);
 * ```
 */
export function reviewNumbers(results: ManuscriptResults): readonly NamedNumber[] {
  const numbers = [
    ...results.analyses.flatMap(namedNumbers),
    ...flowNumbers(results.flow),
    ...extractionNumbers(results.extractions),
    ...riskOfBiasNumbers(results.riskOfBias),
    ...leaveOneOutNumbers(results.leaveOneOut),
    ...results.smallStudy.flatMap(({ set, effects }) => smallStudyNumbers(set, effects)),
    ...results.multiverses.flatMap(multiverseNumbers),
    ...certaintyNumbers(results.certainty),
  ];
  const ids = numbers.map(({ id }) => id);
  const starts = startsOf(ids);
  const wrong = [...repeated(ids), ...ids.filter((id) => starts.has(id))].sort();
  if (wrong.length > 0) {
    throw new Error(
      `reviewNumbers: found the ids ${[...new Set(wrong)].join(", ")} twice, or as the beginning ` +
        "of another; allowed: one number for each; rename an analysis, a stratum or a study",
    );
  }
  return numbers.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}

/** What stands before each dot: a name there has parts, and can be no number in nested notations. */
function startsOf(ids: readonly string[]): ReadonlySet<string> {
  return new Set(
    ids.flatMap((id) => [...id.matchAll(/\./g)].map(({ index }) => id.slice(0, index))),
  );
}
