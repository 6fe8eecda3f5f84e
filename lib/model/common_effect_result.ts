import type { Exclusion } from "../trace/types.ts";
import { libraryVersion } from "../version.ts";
import { heterogeneityFromQ } from "./heterogeneity.ts";
import { meanInference } from "./mean_interval.ts";
import { studiesDigest } from "./studies_digest.ts";
import { studyWeights } from "./study_weights.ts";
import type { Table2x2 } from "./tables.ts";
import type { PooledEffect, TableTests } from "./types.ts";

/** What a method that pools 2x2 tables under a common effect found. */
export interface CommonEffectFindings {
  readonly method: PooledEffect["method"];
  readonly estimate: number;
  readonly standardError: number;
  readonly weights: readonly number[];
  readonly q: number;
  readonly df: number;
  readonly tables: readonly Table2x2[];
  readonly excluded: readonly Exclusion[];
  readonly level: number;
  /** Method and choices, for the digest. */
  readonly header: string;
  readonly tableTests?: TableTests;
}

/** The plain record of such a result: Wald's interval, no tau2, no prediction interval. */
export function commonEffectResult(found: CommonEffectFindings): PooledEffect {
  const { tables, level } = found;
  const ids = tables.map((table) => table.id);
  const mean = meanInference(found.estimate, found.standardError, 1, 0, "wald", level);
  const columns = (["a", "n1", "c", "n2"] as const).map((key) => tables.map((table) => table[key]));
  return {
    kind: "pooled-effect",
    method: found.method,
    k: tables.length,
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
    warnings: tables.length === 1 ? ["One study: the estimate is that of its table."] : [],
    inputDigest: studiesDigest(found.header, ids, columns),
    libraryVersion,
  };
}
