import type { QuadratureRule } from "../numeric/gauss_hermite.ts";
import { logChoose } from "../numeric/log_choose.ts";
import { logGamma } from "../numeric/log_gamma.ts";
import { sum } from "../numeric/sum.ts";
import { binomialCounts, type CountFamily, poissonCounts } from "./glmm_families.ts";
import { binomialLevels, type GroupLevels, poissonLevels } from "./glmm_levels.ts";
import type { GlmmModel } from "./glmm_model.ts";
import { oneGroupModel } from "./glmm_one_group.ts";
import { separation } from "./glmm_separation.ts";
import { glmmStart } from "./glmm_start.ts";
import { waldHeterogeneity } from "./wald_heterogeneity.ts";
import { log } from "../numeric/elementary/log.ts";

function modelOf(
  counts: CountFamily,
  levels: GroupLevels,
  constant: number,
  separated: -1 | 0 | 1,
  rule: QuadratureRule,
): GlmmModel {
  return oneGroupModel({
    k: levels.levels.length,
    counts,
    saturated: {
      logLikelihood: sum(levels.heights),
      waldQ: waldHeterogeneity(levels.levels, levels.weights),
      converged: true,
    },
    start: glmmStart(levels.corrected, levels.variances),
    constant,
    separated,
  }, rule);
}

/**
 * Binomial-normal model of events among totals; with offsets that of the events of the treated group
 * among those of both groups ("CM.AL" of odds ratios, "CM.EL" of rate ratios).
 */
export function binomialNormalModel(
  events: readonly number[],
  totals: readonly number[],
  rule: QuadratureRule,
  offsets?: readonly number[],
): GlmmModel {
  return modelOf(
    binomialCounts(events, totals, offsets),
    binomialLevels(events, totals, offsets),
    sum(events.map((y, i) => logChoose(totals[i]!, y))),
    separation(events.map((y) => y === 0), events.map((y, i) => y === totals[i]!)),
    rule,
  );
}

/** Poisson-normal model of events in observed times. */
export function poissonNormalModel(
  events: readonly number[],
  times: readonly number[],
  rule: QuadratureRule,
): GlmmModel {
  const offsets = times.map(log);
  return modelOf(
    poissonCounts(events, offsets),
    poissonLevels(events, offsets),
    -sum(events.map((y) => logGamma(y + 1))),
    separation(events.map((y) => y === 0), [false]),
    rule,
  );
}
