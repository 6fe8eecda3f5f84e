import { symmetricInverse } from "../numeric/symmetric_inverse.ts";
import type { ClusteredEffect } from "./cluster_robust_types.ts";
import type { MultilevelFit } from "./multilevel_types.ts";
import { columnValue } from "./regression_design.ts";
import type { DesignColumn, MetaRegression } from "./regression_types.ts";
import type { PooledEffect } from "./types.ts";

/** The rows of one cluster: design (row by row), working covariance, its inverse, residuals. */
export interface Cluster {
  readonly size: number;
  readonly design: Float64Array;
  readonly covariance: Float64Array;
  readonly weight: Float64Array;
  readonly residuals: Float64Array;
}

/** A fit taken apart by clusters. */
export interface ClusterSystem {
  readonly names: readonly string[];
  readonly estimates: Float64Array;
  /** Covariance of the coefficients if the working model holds, row by row. */
  readonly model: Float64Array;
  readonly clusters: readonly Cluster[];
}

/** Fits that can be made robust. */
export type RobustFit = PooledEffect | MetaRegression | MultilevelFit;

const mean: readonly DesignColumn[] = [{ name: "intercept", term: "intercept", parts: [] }];

/** Working covariance of two rows. */
function working(fit: RobustFit): (a: ClusteredEffect, b: ClusteredEffect) => number {
  if (fit.kind !== "multilevel") {
    const tau2 = fit.kind === "meta-regression" ? fit.residual.tau2 : fit.heterogeneity.tau2;
    return (a, b) => a.id === b.id ? a.vi + tau2 : 0;
  }
  const [outer = 0, inner = 0] = fit.components.map(({ sigma2 }) => sigma2);
  const { rho } = fit.choices;
  return (a, b) => {
    if (a.id === b.id) return a.vi + outer + inner;
    if (a.outer !== b.outer) return 0;
    const sameInner = a.inner !== undefined && a.inner === b.inner;
    return rho * Math.sqrt(a.vi * b.vi) + outer + (sameInner ? inner : 0);
  };
}

/** Clusters by name, sorted, their rows in the order of ids. */
function grouped(
  rows: readonly ClusteredEffect[],
): readonly (readonly [string, ClusteredEffect[]])[] {
  const groups = new Map<string, ClusteredEffect[]>();
  for (const row of rows) {
    const name = row.cluster ?? row.outer;
    if (name === undefined) {
      throw new RangeError(
        `clusterRobust: study "${row.id}", cluster: found none; allowed: a name; say which ` +
          "cluster the effect belongs to",
      );
    }
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups].sort(([a], [b]) => a < b ? -1 : 1);
}

/** Refuses clusters that cut through an outer group, whose rows depend on each other by the model. */
function requireWhole(rows: readonly ClusteredEffect[], fit: RobustFit): void {
  if (fit.kind !== "multilevel") return;
  const clusterOf = new Map<string, string>();
  for (const { id, outer = "", cluster = outer } of rows) {
    const known = clusterOf.get(outer);
    if (known !== undefined && known !== cluster) {
      throw new RangeError(
        `clusterRobust: study "${id}", cluster: found "${cluster}" and "${known}" in outer group ` +
          `"${outer}"; allowed: clusters of whole outer groups; use the outer groups`,
      );
    }
    clusterOf.set(outer, cluster);
  }
}

/** A root of the equations may miss by this share of a standard error. */
const near = 1e-3;

/** Takes a fit apart by clusters; throws where `studies` are not those that were fitted. */
export function clusterSystem(
  studies: readonly ClusteredEffect[],
  fit: RobustFit,
): ClusterSystem {
  const byId = new Map(studies.map((study) => [study.id, study]));
  const rows = fit.used.map((id) => {
    const row = byId.get(id);
    if (row === undefined) {
      throw new RangeError(`clusterRobust: study "${id}": not found; give the studies of the fit`);
    }
    return row;
  });
  requireWhole(rows, fit);
  const columns = fit.kind === "pooled-effect" ? mean : fit.design.columns;
  const estimates = fit.kind === "pooled-effect"
    ? Float64Array.of(fit.estimate)
    : Float64Array.from(fit.coefficients, ({ estimate }) => estimate);
  const p = columns.length;
  const covarianceOf = working(fit);
  const information = new Float64Array(p * p);
  const score = new Float64Array(p);
  const clusters = grouped(rows).map(([, group]): Cluster => {
    const size = group.length;
    const design = new Float64Array(size * p);
    const residuals = Float64Array.from(group, ({ yi }) => yi);
    group.forEach(({ moderators = {} }, i) =>
      columns.forEach((column, j) => {
        const value = columnValue(column, (variable, level) => {
          const found = moderators[variable];
          return level === null ? Number(found) : String(found) === level ? 1 : 0;
        });
        design[i * p + j] = value;
        residuals[i]! -= value * estimates[j]!;
      })
    );
    const covariance = new Float64Array(size * size);
    group.forEach((a, i) => group.forEach((b, j) => covariance[i * size + j] = covarianceOf(a, b)));
    const weight = symmetricInverse(covariance, size)?.inverse ?? covariance.map(() => NaN);
    for (let i = 0; i < size; i++) {
      for (let l = 0; l < size; l++) {
        const w = weight[i * size + l]!;
        for (let a = 0; a < p; a++) {
          score[a]! += design[i * p + a]! * w * residuals[l]!;
          for (let b = 0; b < p; b++) {
            information[a * p + b]! += design[i * p + a]! * w * design[l * p + b]!;
          }
        }
      }
    }
    return { size, design, covariance, weight, residuals };
  });
  const model = symmetricInverse(information, p)?.inverse ?? new Float64Array(p * p).fill(NaN);
  for (let a = 0; a < p; a++) {
    let step = 0;
    for (let b = 0; b < p; b++) step += model[a * p + b]! * score[b]!;
    if (!(Math.abs(step) <= near * Math.sqrt(model[a * p + a]!))) {
      throw new RangeError(
        "clusterRobust: fit: found estimates that these studies do not give with weights of " +
          "inverse variances; allowed: the studies and groups of the fit; give those",
      );
    }
  }
  return { names: columns.map(({ name }) => name), estimates, model, clusters };
}
