import type { AnalysisResult } from "../../analysis/types.ts";
import { crudeNumbers } from "./crude_numbers.ts";
import { asGiven, count, decimals, level, pValue } from "./formats.ts";
import { stratumId } from "./id_part.ts";
import { mixedModelNumbers } from "./mixed_model_numbers.ts";
import { numbersBelow } from "./number_at.ts";
import { pooledNumbers } from "./pooled_numbers.ts";
import { registeredNumbers } from "./registered_numbers.ts";
import { sensitivityNumbers } from "./sensitivity_numbers.ts";
import { studyNumbers } from "./study_numbers.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/**
 * The numbers of an analysis that a manuscript may print: each with its id, its value, the text
 * that prints it, and the place of the value in `results/<id>.json`.
 *
 * Ids begin with the id of the analysis, then the stratum where there is one:
 *
 * | id | what |
 * | --- | --- |
 * | `A.estimate`, `.lower`, `.upper` | the pooled result on the scale that people read |
 * | `A.prediction-lower`, `.prediction-upper` | prediction interval |
 * | `A.level`, `.k`, `.p` | coverage, number of studies, P value (where there is a value of no effect) |
 * | `A.q`, `.q-df`, `.q-p` | Cochran's Q |
 * | `A.i2`, `.i2-lower`, `.i2-upper`, `.i2-tau2` | I² from Q with its interval, and from tau² |
 * | `A.tau2`, `.tau2-lower`, `.tau2-upper` | tau², under random effects |
 * | `A.STRATUM.estimate` and so on | the same for a stratum |
 * | `A.between.q`, `.df`, `.p` | test between strata; `A.dependent.…` where strata share studies |
 * | `A.events`, `.n`, `.crude`, `.crude-lower`, `.crude-upper`, `.crude-k` | counts added up (where a table prints them), `A.GROUP.…` by group |
 * | `A.weight.STUDY`, `A.study.STUDY.estimate` and so on | a study, `A.STRATUM.…` in a stratum |
 * | `A.sensitivity.ID.…`, `A.registered.…`, `A.mixed-model.…`, `A.crude-test.…`, `A.explained.…` | what stands beside |
 *
 * In names from the data (strata, studies) letters, digits, hyphens and "_" stay, a space is
 * "_", and any other sign "~" with its code point. What the result does not have (a prediction interval of
 * two studies) has no number: nothing is printed for it.
 *
 * @param result Answer of {@linkcode runAnalysis}.
 *
 * @example A number and its place
 * ```ts
 * import { namedNumbers, runAnalysis } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const numbers = namedNumbers(runAnalysis(await loadReview("pagliaro1992"), "beta-blockers"));
 * const estimate = numbers.find(({ id }) => id === "beta-blockers.estimate");
 * assert.equal(estimate?.text, "0.54");
 * assert.equal(estimate?.pointer, "/overallReported/estimate");
 * ```
 */
export function namedNumbers(result: AnalysisResult): readonly NamedNumber[] {
  const source: NumberSource = { file: `results/${result.id}.json`, result };
  return [
    ...overall(source, result),
    ...strata(source, result),
    ...crudeNumbers(source, result),
    ...mixedModelNumbers(source, result),
    ...explained(source, result),
    ...registeredNumbers(source, result),
    ...sensitivityNumbers(source, result),
    ...studyNumbers(source, result),
  ];
}

function overall(
  source: NumberSource,
  { id, measure, overall: pooled, overallReported: reported, choices }: AnalysisResult,
): readonly NamedNumber[] {
  const hasIncrement = typeof choices.increment === "number";
  const increment = hasIncrement ? { increment: [["choices", "increment"], asGiven] as const } : {};
  const chosen = numbersBelow(source, id, [], increment);
  if (measure === null || pooled?.kind !== "pooled-effect" || reported === null) {
    const stated = measure === null ? {} : { level: [["choices", "level"], level] as const };
    return [...numbersBelow(source, id, [], stated), ...chosen];
  }
  const places = { pooled: ["overall"], reported: ["overallReported"] };
  return [...pooledNumbers(source, id, places, measure, { pooled, reported }), ...chosen];
}

function strata(source: NumberSource, result: AnalysisResult): readonly NamedNumber[] {
  const { id, measure, subgroups, subgroupsReported, dependentStrata } = result;
  if (!subgroups || measure === null) return [];
  const groups = subgroups.groups.flatMap(({ level, pooled }, index) => {
    const prefix = stratumId(id, level);
    const base = ["subgroups", "groups", index];
    const reported = subgroupsReported[index];
    if (!pooled || !reported) return numbersBelow(source, prefix, base, { k: [["k"], count] });
    const places = { pooled: [...base, "pooled"], reported: ["subgroupsReported", index] };
    return pooledNumbers(source, prefix, places, measure, { pooled, reported });
  });
  return [
    ...numbersBelow(source, id, ["subgroups"], { "min-studies": [["minStudies"], count] }),
    ...groups,
    ...numbersBelow(source, `${id}.between`, ["subgroups", "between"], {
      q: [["q"], decimals(2)],
      df: [["df"], count],
      p: [["pValue"], pValue],
    }),
    ...(dependentStrata
      ? [
        ...numbersBelow(source, `${id}.dependent`, ["dependentStrata"], {
          shared: [["shared"], count],
        }),
        ...numbersBelow(source, `${id}.dependent`, ["dependentStrata", "between"], {
          f: [["statistic"], decimals(2)],
          df: [["df"], count],
          "df-residual": [["dfResidual"], decimals(1)],
          p: [["pValue"], pValue],
        }),
      ]
      : []),
  ];
}

function explained(source: NumberSource, { id, totalExplained }: AnalysisResult) {
  if (!totalExplained) return [];
  return numbersBelow(source, `${id}.explained`, ["totalExplained"], {
    k: [["k"], count],
    n: [["total"], count],
    "printed-k": [["printedK"], count],
    "printed-n": [["printedTotal"], count],
  });
}
