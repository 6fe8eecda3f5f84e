import type { Exclusion } from "../trace/types.ts";
import { libraryVersion } from "../version.ts";
import { heterogeneityFromQ } from "./heterogeneity.ts";
import { meanInference } from "./mean_interval.ts";
import { studiesDigest } from "./studies_digest.ts";
import { studyWeights } from "./study_weights.ts";
import type { PooledEffect, TableTests } from "./types.ts";

/** What a method that pools counts under a common effect found. */
export interface CommonEffectFindings {
  readonly method: PooledEffect["method"];
  readonly estimate: number;
  readonly standardError: number;
  readonly weights: readonly number[];
  readonly q: number;
  readonly df: number;
  /** Ids of the studies that were pooled, sorted. */
  readonly ids: readonly string[];
  /** Their counts, column by column, for the digest. */
  readonly columns: readonly ArrayLike<number>[];
  readonly excluded: readonly Exclusion[];
  readonly level: number;
  /** Method and choices, for the digest. */
  readonly header: string;
  readonly tableTests?: TableTests;
}

/** The plain record of such a result: Wald's interval, no tau2, no prediction interval. */
export function commonEffectResult(found: CommonEffectFindings): PooledEffect {
  const { ids, columns, level } = found;
  const mean = meanInference(found.estimate, found.standardError, 1, 0, "wald", level);
  return {
    kind: "pooled-effect",
    method: found.method,
    k: ids.length,
    estimate: found.estimate,
    standardError: mean.standardError,
    statistic: mean.statistic,
    pValue: mean.pValue,
    interval: mean.interval,
    prediction: null,
    heterogeneity: {
      ...heterogeneityFromQ(found.q, found.df),
      tau2: 0,
      tau2StandardError: null,
      tau2Interval: null,
      i2FromTau2: 0,
      h2FromTau2: 1,
    },
    ...(found.tableTests === undefined ? {} : { tableTests: found.tableTests }),
    weights: studyWeights(ids, found.weights),
    used: ids,
    excluded: found.excluded,
    choices: {
      model: "common",
      tau2: null,
      interval: "wald",
      prediction: "none",
      tau2Interval: "none",
      level,
    },
    fit: { converged: true, iterations: 0, tolerance: 0, reason: "closed form" },
    warnings: ids.length === 1 ? ["One study: the estimate is that of its counts."] : [],
    inputDigest: studiesDigest(found.header, ids, columns),
    libraryVersion,
  };
}
