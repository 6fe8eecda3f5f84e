import { normalUpperTail } from "../distribution/normal.ts";
import type { StudyEffect } from "../effect/types.ts";
import { criticalValue } from "../model/mean_interval.ts";
import { poolColumns } from "../model/pool_columns.ts";
import { poolingChoices } from "../model/pooling_choices.ts";
import { studyColumns } from "../model/study_columns.ts";
import type { Interval, PoolingChoices } from "../model/types.ts";
import { influence } from "./influence.ts";
import type {
  OutlierChoices,
  OutlierRule,
  OutlierRuleResult,
  Outliers,
  OutlierStudy,
} from "./outlier_types.ts";

/**
 * Which studies do not fit in with the others, by two rules, and what is left without them.
 *
 * "interval": the study's interval (normal, from its sampling variance) and the interval of the
 * pooled effect have no point in common; with many heterogeneous studies the pooled interval is
 * narrow, and the rule marks many. "rstudent": the residual from the pooled effect of the other
 * studies is more than `limit` of its standard errors away from 0; `expectedByChance` says how many
 * that marks on average when nothing is wrong. Both on the scale of `yi`, at the `level` of pooling.
 *
 * An outlier asks for a look at the report of the study. Its result alone is no reason to leave it
 * out, and results `without` outliers are too homogeneous.
 *
 * Defaults: those of {@linkcode pool}; 1.96. Edges: fewer than three studies are refused; intervals
 * that touch overlap. Accuracy: as {@linkcode pool}. Cost: k + 3 fits.
 *
 * @param studies Three or more effects with distinct ids.
 * @param choices As in {@linkcode pool}, and `limit`.
 * @throws {RangeError} if there are fewer than three studies, one cannot be pooled, or `limit` is
 *   not a positive number.
 *
 * @example One study far from five others
 * ```ts
 * import { outliers } from "reforest";
 * import assert from "node:assert/strict";
 *
 * const near = ["a", "b", "c", "d", "e"].map((id, i) => ({ id, yi: 0.1 * i, vi: 0.1 }));
 * const { rules } = outliers([...near, { id: "far", yi: 9, vi: 0.1 }]);
 * assert.deepEqual(rules.map(({ marked }) => marked), [["far"], ["far"]]);
 * ```
 *
 * @see Viechtbauer and Cheung (2010), https://doi.org/10.1002/jrsm.11
 * @see Harrer et al. (2021), section 5.4, https://doi.org/10.1201/9781003107347
 */
export function outliers(
  studies: readonly StudyEffect[],
  { limit = 1.96, ...choices }: PoolingChoices & OutlierChoices = {},
): Outliers {
  if (!(limit > 0 && limit < Infinity)) {
    throw new RangeError(`outliers: limit: found ${limit}; allowed: above 0; change it`);
  }
  if (studies.length < 3) {
    throw new RangeError(
      `outliers: studies: found ${studies.length}; allowed: three or more; add studies`,
    );
  }
  const { all, studies: lines } = influence(studies, choices);
  const asked = poolingChoices(choices, "outliers");
  const byId = new Map(studies.map((study) => [study.id, study]));
  const { level } = all.interval;
  const critical = criticalValue(level, null);
  const judged = lines.map(({ id, label, rstudent }): OutlierStudy => {
    const { yi, vi } = byId.get(id)!;
    const half = critical * Math.sqrt(vi);
    const interval: Interval = {
      lower: yi - half,
      upper: yi + half,
      level,
      method: "wald",
      df: null,
    };
    const side = sideOf(interval, all.interval);
    const rules: readonly OutlierRule[] = [
      ...(side === null ? [] : ["interval" as const]),
      ...(Math.abs(rstudent) > limit ? ["rstudent" as const] : []),
    ];
    return { id, label, estimate: yi, interval, rstudent, side, rules };
  });
  return {
    kind: "outliers",
    all,
    studies: judged,
    rules: (["interval", "rstudent"] as const).map((rule): OutlierRuleResult => {
      const marked = judged.filter(({ rules }) => rules.includes(rule)).map(({ id }) => id);
      const rest = studies.filter(({ id }) => !marked.includes(id));
      if (rest.length === 0) return { rule, marked, without: null };
      return { rule, marked, without: poolColumns(studyColumns(rest, "outliers"), asked) };
    }),
    limit,
    expectedByChance: 2 * normalUpperTail(limit) * all.k,
  };
}

function sideOf(study: Interval, pooled: Interval): OutlierStudy["side"] {
  return study.upper < pooled.lower ? "below" : study.lower > pooled.upper ? "above" : null;
}
