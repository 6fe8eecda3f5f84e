import { chiSquaredUpperTail } from "../distribution/chi_squared.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { sum } from "../numeric/sum.ts";
import { poolColumns } from "./pool_columns.ts";
import { poolingChoices } from "./pooling_choices.ts";
import { strataOf } from "./strata.ts";
import { type StudyColumns, studyColumns } from "./study_columns.ts";
import { tau2Estimators } from "./tau2_estimators.ts";
import type { Tau2Fit } from "./tau2_fit.ts";
import type {
  PooledEffect,
  PoolingChoices,
  PoolingChoicesInForce,
  StudyInLevel,
  SubgroupAnalysis,
  SubgroupChoices,
  SubgroupResult,
} from "./types.ts";

function levelsOf(studies: readonly StudyInLevel[]): readonly string[] {
  return [...new Set(studies.map((study) => study.level))].sort((a, b) => a < b ? -1 : 1);
}

function tooFew(level: string, k: number, minStudies: number): string {
  const number = k === 0 ? "no study" : k === 1 ? "1 study" : `${k} studies`;
  return `${level}: ${number}; strata with fewer than ${minStudies} are not pooled`;
}

/** The tau2 that strata share, as in a mixed-effects model with the stratum as the moderator. */
function sharedTau2(
  columns: readonly StudyColumns[],
  { tau2, interval }: PoolingChoicesInForce,
): Tau2Fit | undefined {
  if (tau2 === null || columns.length === 0) return undefined;
  const strata = strataOf(columns);
  if (tau2 === "GENQ") {
    throw new RangeError(
      'poolSubgroups: tau2: found GENQ with one tau2 for all strata; allowed: "separate"',
    );
  }
  if (interval === "profile-likelihood") {
    throw new RangeError(
      "poolSubgroups: interval: found profile-likelihood with one tau2 for all strata; allowed: " +
        'tau2 "separate", since the profile of a stratum has a tau2 of its own',
    );
  }
  return strata.df === 0 ? undefined : tau2Estimators[tau2](strata);
}

/** Wald-type test of equal means, from the estimates of the strata and their standard errors. */
function between(
  pooled: readonly (readonly [string, PooledEffect])[],
): SubgroupAnalysis["between"] {
  if (pooled.length < 2) return null;
  const estimates = pooled.map(([, { estimate }]) => estimate);
  const weights = pooled.map(([, { standardError }]) => 1 / (standardError * standardError));
  const mean = sum(weights.map((weight, i) => weight * estimates[i]!)) / sum(weights);
  const q = sum(weights.map((weight, i) => weight * (estimates[i]! - mean) ** 2));
  const df = pooled.length - 1;
  return { q, df, pValue: chiSquaredUpperTail(q, df), levels: pooled.map(([level]) => level) };
}

/**
 * Pools each stratum of the studies and compares the strata.
 *
 * Each stratum is pooled as {@linkcode pool} would; with `tau2: "common"` they share one tau2, that
 * of a mixed-effects model with the stratum as the moderator. `between` is the sum of
 * (estimate - mean)^2 / standardError^2 over the strata, with the standard errors in force, and is
 * referred to a chi-squared distribution, as in R meta. It is a test of association between
 * studies, and with few studies a weak one.
 *
 * Edges. Strata with fewer than `minStudies` studies have `pooled: null` with the reason and take
 * no part in `between` or in a common tau2. Fewer than two pooled strata: `between` is null. A
 * study may stand in several strata; then the strata are not independent, and neither `between` nor
 * a common tau2 means what it says. Studies whose level is not among `levels` are left out, because
 * the caller chose the levels.
 *
 * @param studies Effects with their levels; ids are distinct within a stratum.
 * @param choices As for {@linkcode pool}.
 * @param subgroups Levels, smallest stratum that is pooled, separate or common tau2.
 * @throws {RangeError} for studies that cannot be pooled, a bad choice, or a level asked for twice.
 *
 * @example Two strata of two studies each
 * ```ts
 * import { poolSubgroups } from "reforest";
 * import assert from "node:assert/strict";
 * const { groups, between } = poolSubgroups([
 *   { id: "a", level: "low", yi: 0.1, vi: 0.02 },
 *   { id: "b", level: "low", yi: 0.3, vi: 0.02 },
 *   { id: "c", level: "high", yi: 0.7, vi: 0.02 },
 *   { id: "d", level: "high", yi: 0.9, vi: 0.02 },
 * ], { model: "common" }, { levels: ["low", "high"], minStudies: 2 });
 * assert.deepEqual(groups.map((group) => group.pooled?.estimate.toFixed(1)), ["0.2", "0.8"]);
 * assert.equal(between?.q.toFixed(6), "18.000000");
 * ```
 *
 * @see Borenstein and Higgins (2013), https://doi.org/10.1007/s11121-013-0377-7
 */
export function poolSubgroups(
  studies: readonly StudyInLevel[],
  choices: PoolingChoices = {},
  subgroups: SubgroupChoices = {},
): SubgroupAnalysis {
  const asked = poolingChoices(choices, "poolSubgroups");
  const { levels = levelsOf(studies), minStudies = 3, tau2 = "separate" } = subgroups;
  if (new Set(levels).size < levels.length) {
    throw new RangeError(
      `poolSubgroups: levels: found a level twice (${levels.join(", ")}); allowed: once each`,
    );
  }
  if (!(Number.isInteger(minStudies) && minStudies >= 1)) {
    throw new RangeError(
      `poolSubgroups: minStudies: found ${minStudies}; allowed: a whole number, 1 or more`,
    );
  }
  const strata = levels.map((level) => {
    const inLevel = sortById(studies.filter((study) => study.level === level));
    const columns = inLevel.length < minStudies ? null : studyColumns(inLevel, "poolSubgroups");
    return { level, inLevel, columns };
  });
  const pooledColumns = strata.flatMap(({ columns }) => columns ?? []);
  const shared = tau2 === "common" ? sharedTau2(pooledColumns, asked) : undefined;
  // The interval of a shared tau2 belongs to all strata together and to none of them.
  const inForce = shared === undefined ? asked : { ...asked, tau2Interval: "none" as const };
  const groups = strata.map(({ level, inLevel, columns }): SubgroupResult => ({
    level,
    k: inLevel.length,
    pooled: columns && poolColumns(columns, inForce, shared),
    reason: columns === null ? tooFew(level, inLevel.length, minStudies) : null,
    studies: inLevel,
  }));
  const pooled = groups.flatMap(({ level, pooled }) => pooled ? [[level, pooled] as const] : []);
  return { kind: "subgroups", groups, between: between(pooled), tau2, minStudies };
}
