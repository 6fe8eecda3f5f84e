import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import type { Review } from "../table/review_types.ts";
import { formatNumber } from "../report/format_number.ts";
import { benchSets, setsOfStudies } from "./bench_sets.ts";
import { fittedByMixedModel, fittedByProgram, rowsBySet } from "./fitted_otherwise.ts";
import { pooledInWords } from "./pooled_in_words.ts";
import { programChoice } from "./program_choice.ts";
import type { BenchSet, BenchSetting } from "./types.ts";
import { withFits } from "./with_fits.ts";

/** The sets of a result by a mixed model, or as a program pools them, and the result with them. */
export function otherwise(
  own: AnalysisResult,
  plan: AnalysisPlan,
  tables: Review["tables"],
  setting: BenchSetting,
): {
  readonly result: AnalysisResult;
  readonly sets: readonly BenchSet[];
  readonly notes: readonly string[];
} {
  const { measure } = plan;
  const choice = measure && setting.program ? programChoice(setting.program, measure) : null;
  const rowsOf = rowsBySet(plan, tables);
  const known = new Map(benchSets(own).map((set) => [set.stratum, set]));
  const fits = setsOfStudies(own).flatMap((set) => {
    const before = known.get(set.stratum);
    if (measure === null || before?.reported === null) return [];
    const rows = rowsOf(set.stratum);
    return [
      choice ? fittedByProgram(choice, set, rows, measure) : fittedByMixedModel(plan, set, rows),
    ];
  });
  const result = withFits(own, fits);
  const pooling = choice ? choice.analysis.method : "mixed model";
  return {
    result: { ...result, choices: { ...result.choices, pooling } },
    sets: [...known.values()].map((before): BenchSet => {
      const fit = fits.find(({ stratum }) => stratum === before.stratum);
      if (!fit || measure === null) return before;
      const { effects: _e, i2: _i, ...set } = fit;
      return {
        ...set,
        k: "k" in set.pooled ? set.pooled.k : 0,
        inWords: pooledInWords(measure, set),
      };
    }),
    notes: fits.flatMap(({ stratum, i2 }) =>
      choice === null || i2 === null ? [] : [
        `${stratum === null ? "" : `${stratum}: `}${choice.defaults.name} prints I² ${
          formatNumber(i2, { digits: 1 })
        } %, from tau².`,
      ]
    ),
  };
}
