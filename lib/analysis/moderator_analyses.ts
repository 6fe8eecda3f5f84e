import { metaRegression } from "../model/meta_regression.ts";
import { permutationTest } from "../model/permute_regression.ts";
import { type BubbleData, bubbleData } from "../model/regression_bubble.ts";
import type {
  MetaRegression,
  PermutationTest,
  RegressionStudy,
} from "../model/regression_types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import type { AnalysisResult } from "./types.ts";

/** A meta-regression on one moderator, or on all of them together. */
export interface ModeratorAnalysis {
  readonly id: string;
  readonly title: string;
  readonly standing: AnalysisResult["standing"];
  readonly measure: NonNullable<AnalysisResult["measure"]>;
  readonly moderators: readonly string[];
  /** How the moderators are printed, by their names. */
  readonly moderatorTitles: Readonly<Record<string, string>>;
  readonly regression: MetaRegression;
  readonly permutation: PermutationTest;
  /** For a single moderator that is a number; null otherwise. */
  readonly bubble: BubbleData | null;
  /** Files of the review that the analysis read. */
  readonly inputs: readonly string[];
}

/**
 * Meta-regressions on the moderators that the protocol names: on each alone, then on all together.
 *
 * The estimator of tau2 is that of the analysis, the test that of Knapp and Hartung with a variance
 * factor not below 1; P values by permutation stand beside it (1,000, seeded by the analysis).
 *
 * @param result Answer of {@linkcode runAnalysis}.
 * @returns The reason where the protocol names no moderator, or fewer than ten studies are pooled
 *   (Cochrane Handbook, section 10.11.4).
 *
 * @example The further from the equator, the better the vaccine
 * ```ts
 * import { isNotApplicable, moderatorAnalyses, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const answer = moderatorAnalyses(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(!isNotApplicable(answer));
 * assert.ok((answer[0]?.regression.coefficients[1]?.estimate ?? 0) < 0);
 * ```
 */
export function moderatorAnalyses(
  result: AnalysisResult,
): readonly ModeratorAnalysis[] | NotApplicable {
  const { measure, title } = result;
  const names = Object.keys(result.studies[0]?.moderators ?? {});
  if (measure === null || names.length === 0) {
    return { kind: "not-applicable", reason: `${title}: the protocol names no moderators.` };
  }
  const studies = result.studies.flatMap(({ effect, label, moderators = {} }) =>
    effect ? [{ ...effect, label, moderators }] : []
  );
  if (studies.length < 10) {
    const reason = `${title}: ${studies.length} studies; a meta-regression needs ten or more.`;
    return { kind: "not-applicable", reason };
  }
  const sets = names.length > 1 ? [...names.map((name) => [name]), names] : [names];
  return sets.map((moderators) => moderatorAnalysis({ ...result, measure }, studies, moderators));
}

function moderatorAnalysis(
  result: AnalysisResult & { readonly measure: ModeratorAnalysis["measure"] },
  studies: readonly RegressionStudy[],
  moderators: readonly string[],
): ModeratorAnalysis {
  const id = `${result.id}-by-${moderators.join("-")}`;
  const regression = metaRegression(studies, moderators);
  const titleOf = (name: string) => result.columnTitles?.[name] ?? name;
  const [only] = moderators;
  const single = moderators.length === 1 && only !== undefined &&
    regression.design.variables.some(({ name, levels }) => name === only && levels === null);
  return {
    id,
    title: `${result.title} by ${moderators.map(titleOf).join(" and ")}`,
    standing: result.standing,
    measure: result.measure,
    moderators,
    moderatorTitles: Object.fromEntries(moderators.map((name) => [name, titleOf(name)])),
    regression,
    permutation: permutationTest(studies, moderators, {}, { permutations: 1000, seed: id }),
    bubble: single
      ? {
        ...bubbleData(studies, regression, { moderator: only }),
        moderatorTitle: titleOf(only),
      }
      : null,
    inputs: result.inputs,
  };
}
