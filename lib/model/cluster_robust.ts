import { libraryVersion } from "../version.ts";
import { robustDegreesOfFreedom } from "./cluster_robust_df.ts";
import { clusterMoments } from "./cluster_robust_moments.ts";
import { type ClusterSystem, clusterSystem, type RobustFit } from "./cluster_robust_system.ts";
import type {
  ClusteredEffect,
  ClusterRobust,
  ClusterRobustChoices,
  RobustCoefficient,
} from "./cluster_robust_types.ts";
import { robustWald } from "./cluster_robust_wald.ts";
import { twoSided } from "./coefficient_tests.ts";
import { requireLevel } from "./group_counts.ts";
import { criticalValue } from "./mean_interval.ts";
import { studiesDigest } from "./studies_digest.ts";

/** Satterthwaite degrees of freedom below which P values mislead (Tipton 2015). */
const fewDegrees = 4;

/** Rows of the identity for the coefficients tested jointly. */
function selection(names: readonly string[], chosen: readonly string[]): Float64Array {
  const rows = new Float64Array(chosen.length * names.length);
  chosen.forEach((name, s) => {
    const place = names.indexOf(name);
    if (place < 0) {
      throw new RangeError(
        `clusterRobust: jointly: found "${name}"; allowed: ${names.join(", ")}`,
      );
    }
    rows[s * names.length + place] = 1;
  });
  return rows;
}

/** Robust inference from a fit taken apart, with the joint test of any combinations. */
export function robustInference(
  system: ClusterSystem,
  estimator: "CR0" | "CR1" | "CR2",
  level: number,
) {
  const { names, estimates, model, clusters } = system;
  const p = names.length;
  const m = clusters.length;
  if (m <= p) {
    throw new RangeError(
      `clusterRobust: cluster: found ${m} for ${p} coefficient(s); allowed: ${p + 1} or more; ` +
        "leave moderators out",
    );
  }
  const moments = clusters.map((cluster) => clusterMoments(cluster, system, estimator === "CR2"));
  const robust = new Float64Array(p * p);
  const factor = estimator === "CR1" ? m / (m - p) : 1;
  for (const { score } of moments) {
    for (let a = 0; a < p; a++) {
      for (let b = 0; b < p; b++) robust[a * p + b]! += factor * score[a]! * score[b]!;
    }
  }
  const coefficients = names.map((name, j): RobustCoefficient => {
    const estimate = estimates[j]!;
    const standardError = Math.sqrt(robust[j * p + j]!);
    const df = estimator === "CR2"
      ? robustDegreesOfFreedom(selection(names, [name]), moments, model)
      : m - p;
    const half = criticalValue(level, df) * standardError;
    return {
      name,
      estimate,
      standardError,
      statistic: estimate / standardError,
      df,
      pValue: twoSided(estimate / standardError, df),
      interval: {
        lower: estimate - half,
        upper: estimate + half,
        level,
        method: `cluster-robust ${estimator}`,
        df,
      },
    };
  });
  return { moments, robust, coefficients };
}

/**
 * Standard errors, tests and intervals that hold when effects of one cluster depend on each other in
 * ways the model does not know: the sandwich estimator, for a pooled effect, a meta-regression or a
 * multilevel model. Estimates stay as they are.
 *
 * CR0 is the plain sandwich; CR1 multiplies it by m / (m - p) for m clusters and p coefficients; both
 * use t with m - p degrees of freedom, as metafor's robust(). CR2, the default, is unbiased if the
 * model's weights are right, and uses Satterthwaite's degrees of freedom, as the R package
 * clubSandwich; several coefficients are tested by Hotelling's T2 (HTZ).
 *
 * Clusters are `cluster` of each study, else `outer`; those of a multilevel model are whole outer
 * groups. Edges: at least one cluster more than coefficients; Satterthwaite degrees of freedom below
 * 4 are said in `warnings` (Tipton 2015, https://doi.org/10.1037/met0000011); `pValue` of the joint
 * test is null where its degrees of freedom are not above 0. Cost: linear in clusters, cubic in the
 * rows of one.
 *
 * Accuracy: within 1e-6 of clubSandwich 0.5.8 and metafor.
 *
 * @param studies The studies that were fitted, with clusters.
 * @param fit What pool, metaRegression, multilevel or correlatedEffects answered.
 * @param choices Estimator, joint test, level.
 * @throws {RangeError} for studies that are not those of the fit, too few clusters, a bad choice.
 *
 * @example Every study a cluster and equal variances: the standard error of a mean of three
 * ```ts
 * import { clusterRobust, pool } from "reforest";
 * import assert from "node:assert/strict";
 * const studies = [1, 2, 6].map((yi) => ({ id: `${yi}`, cluster: `${yi}`, yi, vi: 1 }));
 * const [mean] = clusterRobust(studies, pool(studies, { model: "common" })).coefficients;
 * assert.equal(mean?.standardError.toFixed(10), Math.sqrt(7 / 3).toFixed(10));
 * assert.equal(mean?.df.toFixed(10), "2.0000000000");
 * ```
 *
 * @see Pustejovsky and Tipton (2018), https://doi.org/10.1080/07350015.2016.1247004
 * @see Hedges, Tipton and Johnson (2010), https://doi.org/10.1002/jrsm.5
 */
export function clusterRobust(
  studies: readonly ClusteredEffect[],
  fit: RobustFit,
  choices: ClusterRobustChoices = {},
): ClusterRobust {
  const { estimator = "CR2", level = fit.choices.level } = choices;
  const { test = estimator === "CR2" ? "HTZ" : "naive-F" } = choices;
  if (!["CR0", "CR1", "CR2"].includes(estimator)) {
    throw new RangeError(`clusterRobust: estimator: found ${estimator}; allowed: CR0, CR1, CR2`);
  }
  if (!["HTZ", "naive-F"].includes(test) || (test === "HTZ" && estimator !== "CR2")) {
    throw new RangeError(
      `clusterRobust: test: found ${test} with ${estimator}; allowed: naive-F, and HTZ with CR2`,
    );
  }
  requireLevel("clusterRobust", level);
  const system = clusterSystem(studies, fit);
  const { names, clusters } = system;
  const p = names.length;
  const { moments, robust, coefficients } = robustInference(system, estimator, level);
  const slopes = names.filter((name) => name !== "intercept");
  const jointly = choices.jointly ?? slopes;
  const joint = jointly.length === 0 ? null : robustWald(
    system,
    moments,
    robust,
    selection(names, jointly),
    test,
    `${jointly.join(", ")} are zero`,
  );
  const warnings = coefficients.filter(({ df }) => df < fewDegrees).map(({ name, df }) =>
    `${name}: ${df.toFixed(1)} degrees of freedom; below ${fewDegrees} the P value misleads.`
  );
  const inForce = { estimator, test, jointly, level };
  const clusterOf = new Map(studies.map(({ id, outer, cluster = outer }) => [id, cluster]));
  return {
    kind: "cluster-robust",
    k: fit.k,
    clusters: clusters.length,
    coefficients,
    covariance: names.map((_, i) => [...robust.subarray(i * p, (i + 1) * p)]),
    joint,
    used: fit.used,
    choices: inForce,
    warnings,
    inputDigest: studiesDigest(
      `clusterRobust ${JSON.stringify(inForce)} ${fit.inputDigest} ${
        JSON.stringify(fit.used.map((id) => clusterOf.get(id)))
      }`,
      [],
      [],
    ),
    libraryVersion,
  };
}
