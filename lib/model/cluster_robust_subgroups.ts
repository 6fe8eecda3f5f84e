import type { Exclusion } from "../trace/types.ts";
import { clusterRobust, robustInference } from "./cluster_robust.ts";
import { clusterSystem } from "./cluster_robust_system.ts";
import type {
  ClusterRobustSubgroups,
  EffectInStratum,
  RobustSubgroupChoices,
} from "./cluster_robust_types.ts";
import { robustWald } from "./cluster_robust_wald.ts";
import { multilevel } from "./multilevel.ts";

const before = (a: string, b: string) => a < b ? -1 : a > b ? 1 : 0;

/** Each later stratum less the first. */
function differences(strata: number): Float64Array {
  const rows = new Float64Array((strata - 1) * strata);
  for (let s = 1; s < strata; s++) {
    rows[(s - 1) * strata] = -1;
    rows[(s - 1) * strata + s] = 1;
  }
  return rows;
}

function groupsOf(effects: readonly EffectInStratum[]): ReadonlySet<string> {
  return new Set(effects.map(({ outer }) => outer));
}

/**
 * Means of strata that are not independent, and a test between them: methods within studies,
 * outcomes within trials.
 *
 * One multilevel model with a mean for each stratum and random effects of the outer group (the study)
 * and of the row; standard errors are cluster-robust by outer group (CR2 with Satterthwaite's
 * degrees of freedom), and the strata are compared by a Wald test (HTZ). It answers what the
 * test between subgroups of {@linkcode poolSubgroups} cannot, which takes strata as independent.
 *
 * Edges. Strata with effects of fewer than `minGroups` outer groups are left out and listed. Where no
 * outer group has more than one row, the random effect of the row is left out, with a warning. Fewer
 * than two strata: `between` is null. Errors: as {@linkcode multilevel} and {@linkcode clusterRobust}.
 *
 * @param effects Effects with `outer` (the study) and `stratum`.
 * @param choices As for {@linkcode multilevel} and {@linkcode clusterRobust}; strata, smallest stratum.
 *
 * @example Two methods, each study has both
 * ```ts
 * import { clusterRobustSubgroups } from "reforest";
 * import assert from "node:assert/strict";
 * const effects = [0.1, 0.3, 0.2, 0.6].flatMap((yi, study) => [
 *   { id: `${study} a`, outer: `${study}`, stratum: "a", yi, vi: 0.05 },
 *   { id: `${study} b`, outer: `${study}`, stratum: "b", yi: yi + 0.4 + 0.1 * study, vi: 0.05 },
 * ]);
 * const { strata, between, shared } = clusterRobustSubgroups(effects);
 * assert.deepEqual(strata.map(({ mean }) => mean.estimate.toFixed(6)), ["0.300000", "0.850000"]);
 * // A paired t test: the mean difference is 0.55, its standard error the root of 0.05 / 12
 * assert.equal(between?.statistic.toFixed(6), (0.55 ** 2 / (0.05 / 12)).toFixed(6));
 * assert.equal(between?.dfResidual.toFixed(6), "3.000000");
 * assert.equal(shared, 4);
 * ```
 *
 * @see Pustejovsky and Tipton (2018), https://doi.org/10.1080/07350015.2016.1247004
 * @see Pustejovsky and Tipton (2022), https://doi.org/10.1007/s11121-021-01246-3
 */
export function clusterRobustSubgroups(
  effects: readonly EffectInStratum[],
  choices: RobustSubgroupChoices = {},
): ClusterRobustSubgroups {
  const { strata: asked, minGroups = 2, estimator = "CR2", test, ...model } = choices;
  if (!(Number.isInteger(minGroups) && minGroups >= 1)) {
    throw new RangeError(
      `clusterRobustSubgroups: minGroups: found ${minGroups}; allowed: a whole number, 1 or more`,
    );
  }
  const all = asked ?? [...new Set(effects.map(({ stratum }) => stratum))].sort(before);
  const inStratum = (stratum: string) => effects.filter((effect) => effect.stratum === stratum);
  const names = all.filter((stratum) => groupsOf(inStratum(stratum)).size >= minGroups);
  const excluded: Exclusion[] = effects.filter(({ stratum }) => !names.includes(stratum))
    .map(({ id, stratum }) => ({
      id,
      reason: all.includes(stratum)
        ? `${stratum}: effects of fewer than ${minGroups} outer groups`
        : `${stratum}: not among the strata asked for`,
    })).sort((a, b) => before(a.id, b.id));
  const used = effects.filter(({ stratum }) => names.includes(stratum)).map((effect) => ({
    ...effect,
    moderators: { stratum: effect.stratum },
  }));
  if (names.length === 0) {
    throw new RangeError(
      `clusterRobustSubgroups: effects: found no stratum with ${minGroups} outer groups; allowed: ` +
        "one or more; lower minGroups",
    );
  }
  const single = groupsOf(used).size === used.length;
  const fit = multilevel(used, {
    ...model,
    ...(single ? { random: "outer" as const } : {}),
    moderators: [{ factor: "stratum", reference: names[0]! }],
    intercept: false,
  });
  // The model orders its levels by itself: the first asked for, then sorted.
  const order = [names[0]!, ...names.slice(1).sort(before)];
  const robust = clusterRobust(used, fit, {
    estimator,
    ...(test === undefined ? {} : { test }),
  });
  const system = clusterSystem(used, fit);
  const { moments, robust: variance } = robustInference(system, estimator, fit.choices.level);
  const timesOf = new Map<string, Set<string>>();
  for (const { outer, stratum } of used) {
    timesOf.set(outer, (timesOf.get(outer) ?? new Set()).add(stratum));
  }
  return {
    kind: "cluster-robust-subgroups",
    strata: names.map((stratum) => ({
      stratum,
      k: inStratum(stratum).length,
      groups: groupsOf(inStratum(stratum)).size,
      mean: robust.coefficients[order.indexOf(stratum)]!,
    })),
    between: names.length < 2 ? null : robustWald(
      system,
      moments,
      variance,
      differences(names.length),
      robust.choices.test,
      "all strata have the same mean",
    ),
    shared: [...timesOf.values()].filter((strata) => strata.size > 1).length,
    model: fit,
    robust,
    excluded,
    warnings: [
      ...(single
        ? ["No outer group has more than one row: the random effect of the row is left out."]
        : []),
      ...fit.warnings,
      ...robust.warnings,
    ],
  };
}
