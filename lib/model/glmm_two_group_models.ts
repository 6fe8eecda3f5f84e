import type { TwoRatesRow } from "../effect/types.ts";
import type { QuadratureRule } from "../numeric/gauss_hermite.ts";
import { logChoose } from "../numeric/log_choose.ts";
import { logGamma } from "../numeric/log_gamma.ts";
import { sum } from "../numeric/sum.ts";
import { binomialCounts, type CountFamily, poissonCounts } from "./glmm_families.ts";
import { fixedInterceptModel } from "./glmm_fixed_intercepts.ts";
import { binomialLevels, type GroupLevels, poissonLevels } from "./glmm_levels.ts";
import type { GlmmModel } from "./glmm_model.ts";
import { randomInterceptModel } from "./glmm_random_intercepts.ts";
import { separation } from "./glmm_separation.ts";
import { glmmStart } from "./glmm_start.ts";
import type { Table2x2 } from "./tables.ts";
import { waldHeterogeneity } from "./wald_heterogeneity.ts";
import { log } from "../numeric/elementary/log.ts";

/** Which intercepts of studies: fixed or random. */
export type Intercepts = "UM.FS" | "UM.RS";

interface Group {
  readonly counts: CountFamily;
  readonly levels: GroupLevels;
}

function modelOf(
  treated: Group,
  control: Group,
  constant: number,
  separated: -1 | 0 | 1,
  intercepts: Intercepts,
  rule: QuadratureRule,
): GlmmModel {
  const [t, c] = [treated.levels, control.levels];
  const weights = t.weights.map((w, i) => w > 0 ? 1 / (1 / w + 1 / c.weights[i]!) : 0);
  const data = {
    k: weights.length,
    treated: treated.counts,
    control: control.counts,
    controlLevel: c.corrected,
    treatedFinite: Array.from(t.levels, Number.isFinite),
    saturated: {
      logLikelihood: sum(t.heights) + sum(c.heights),
      waldQ: waldHeterogeneity(t.levels.map((level, i) => level - c.levels[i]!), weights),
      converged: true,
    },
    start: glmmStart(
      t.corrected.map((level, i) => level - c.corrected[i]!),
      t.variances.map((variance, i) => variance + c.variances[i]!),
    ),
    constant,
    separated,
  };
  return intercepts === "UM.FS"
    ? fixedInterceptModel(data, rule)
    : randomInterceptModel(data, rule);
}

/** Binomial counts in two groups: log odds ratios. */
export function twoBinomialsModel(
  tables: readonly Table2x2[],
  intercepts: Intercepts,
  rule: QuadratureRule,
): GlmmModel {
  const group = (events: readonly number[], totals: readonly number[]) => ({
    counts: binomialCounts(events, totals),
    levels: binomialLevels(events, totals),
  });
  const every = (test: (table: Table2x2) => boolean) => [tables.every(test)];
  return modelOf(
    group(tables.map(({ a }) => a), tables.map(({ n1 }) => n1)),
    group(tables.map(({ c }) => c), tables.map(({ n2 }) => n2)),
    sum(tables.map(({ a, c, n1, n2 }) => logChoose(n1, a) + logChoose(n2, c))),
    intercepts === "UM.FS"
      ? separation(
        every(({ a, d }) => a === 0 || d === 0),
        every(({ b, c }) => b === 0 || c === 0),
      )
      // Random intercepts tie the studies together: only a whole group at an edge separates them.
      : separation(
        [tables.every(({ a }) => a === 0) || tables.every(({ d }) => d === 0)],
        [tables.every(({ b }) => b === 0) || tables.every(({ c }) => c === 0)],
      ),
    intercepts,
    rule,
  );
}

/** Poisson counts in two groups: log rate ratios. */
export function twoPoissonsModel(
  rows: readonly TwoRatesRow[],
  intercepts: Intercepts,
  rule: QuadratureRule,
): GlmmModel {
  const group = (events: readonly number[], times: readonly number[]) => {
    const offsets = times.map(log);
    return { counts: poissonCounts(events, offsets), levels: poissonLevels(events, offsets) };
  };
  const treated = rows.map(({ eventsTreated }) => eventsTreated);
  const control = rows.map(({ eventsControl }) => eventsControl);
  return modelOf(
    group(treated, rows.map(({ timeTreated }) => timeTreated)),
    group(control, rows.map(({ timeControl }) => timeControl)),
    -sum([...treated, ...control].map((y) => logGamma(y + 1))),
    separation(treated.map((y) => y === 0), control.map((y) => y === 0)),
    intercepts,
    rule,
  );
}
