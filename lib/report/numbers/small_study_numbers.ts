import type { PooledSet } from "../../analysis/pooled_sets.ts";
import type { SmallStudyEffects } from "../../analysis/small_study_effects.ts";
import { isNotApplicable } from "../../trace/not_applicable.ts";
import { count, decimals, pValue } from "./formats.ts";
import { idPart, stratumId } from "./id_part.ts";
import { numbersBelow } from "./number_at.ts";
import { reportedNumbers } from "./pooled_numbers.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/**
 * Tests of small-study effects and what the pooled effect would be under ideas of what is missing:
 * `A.small-study.TEST.statistic`, `.df`, `.p`, `.k`; `A.small-study.ADJUSTMENT.estimate`, `.lower`,
 * `.upper`. What was not tested has no number.
 *
 * @param set The studies, one of {@linkcode pooledSets}.
 * @param effects Their small-study effects, stored as `results/small-study-<set>.json`.
 *
 * @example
 * ```ts
 * import { pooledSets, runAnalysis, smallStudyEffects, smallStudyNumbers } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const [set] = pooledSets(runAnalysis(await loadReview("bcg"), "tuberculosis"));
 * assert.ok(set);
 * const numbers = smallStudyNumbers(set, smallStudyEffects(set));
 * assert.ok(numbers.some(({ id }) => id === "tuberculosis.small-study.Peters.p"));
 * ```
 */
export function smallStudyNumbers(
  set: PooledSet,
  effects: SmallStudyEffects,
): readonly NamedNumber[] {
  const source: NumberSource = { file: `results/small-study-${set.id}.json`, result: effects };
  const prefix = `${stratumId(set.analysis, set.stratum)}.small-study`;
  return [
    ...effects.tests.flatMap(({ test, answer }, index) =>
      isNotApplicable(answer)
        ? []
        : numbersBelow(source, `${prefix}.${idPart(test)}`, ["tests", index, "answer"], {
          k: [["k"], count],
          statistic: [["statistic"], decimals(2)],
          df: [["df"], count],
          p: [["pValue"], pValue],
        })
    ),
    ...effects.adjustments.flatMap(({ method, reported }, index) =>
      reported === null ? [] : reportedNumbers(
        source,
        `${prefix}.${idPart(method)}`,
        ["adjustments", index, "reported"],
        reported,
      )
    ),
  ];
}
