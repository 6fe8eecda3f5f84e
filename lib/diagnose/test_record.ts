import { studiesDigest } from "../model/studies_digest.ts";
import { libraryVersion } from "../version.ts";
import type { RankOutcome } from "./rank_outcome.ts";
import type { RegressionOutcome } from "./regression_outcome.ts";
import type { SmallStudyTest } from "./small_study_types.ts";
import type { TestColumns } from "./test_columns.ts";

/** Writes the record of a test. */
export function testRecord(
  columns: TestColumns,
  outcome: RegressionOutcome | RankOutcome,
  { test, choices, warnings }: Pick<SmallStudyTest, "test" | "choices" | "warnings">,
): SmallStudyTest {
  const { ids, effects, variances, sizes, totalTreated, totalControl, tables } = columns;
  const known = [sizes, totalTreated, totalControl, tables?.eventsTreated, tables?.eventsControl]
    .filter((column) => column !== null && column !== undefined);
  const header = `small-study-test ${JSON.stringify(choices)}`;
  return {
    kind: "small-study-test",
    test,
    k: ids.length,
    ...(outcome.kind === "rank"
      ? {
        statistic: outcome.statistic,
        df: null,
        pValue: outcome.pValue,
        rankCorrelation: outcome.rankCorrelation,
      }
      : {
        statistic: outcome.regression.slope.statistic,
        df: outcome.df,
        pValue: outcome.regression.slope.pValue,
        regression: outcome.regression,
      }),
    used: ids,
    excluded: columns.excluded,
    choices,
    warnings: outcome.kind === "regression" && !outcome.regression.fit.converged
      ? [...warnings, "tau2 did not converge"]
      : warnings,
    inputDigest: studiesDigest(header, ids, [effects, variances, ...known]),
    libraryVersion,
  };
}
