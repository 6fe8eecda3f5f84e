import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import type { StudyEffect } from "../effect/types.ts";
import { pool } from "../model/pool.ts";
import { studiesDigest } from "../model/studies_digest.ts";
import { studyColumns } from "../model/study_columns.ts";
import { findRoot } from "../numeric/find_root.ts";
import { sum } from "../numeric/sum.ts";
import { libraryVersion } from "../version.ts";
import type { ExcessSignificance, ExcessSignificanceChoices } from "./excess_significance_types.ts";
import { excessTest, powerOf } from "./excess_p_value.ts";

const caller = "excessSignificance";

function refuseChoices(
  { alpha = 0.05, testAlpha = 0.1, effect = 0, test = "exact" }: ExcessSignificanceChoices,
) {
  for (const [name, value] of [["alpha", alpha], ["testAlpha", testAlpha]] as const) {
    if (!(value > 0 && value < 1)) {
      throw new RangeError(`${caller}: ${name}: found ${value}; allowed: between 0 and 1`);
    }
  }
  if (!Number.isFinite(effect)) {
    throw new RangeError(`${caller}: effect: found ${effect}; allowed: a finite number`);
  }
  if (!["exact", "chi-squared", "binomial"].includes(test)) {
    throw new RangeError(
      `${caller}: test: found ${test}; allowed: exact, chi-squared, binomial`,
    );
  }
}

/** Where the P value of the excess reaches a level, walking away from no effect. */
function limitOf(pValueAt: (effect: number) => number, effect: number, level: number) {
  const gap = (at: number) => pValueAt(at) - level;
  if (gap(0) >= 0) return null;
  const direction = effect < 0 ? -1 : 1;
  let far = Math.abs(effect) > 0 ? Math.abs(effect) : 1;
  for (let doubled = 0; doubled < 60; doubled++) {
    if (gap(direction * far) >= 0) {
      const { root, converged } = findRoot((size) => gap(direction * size), 0, far);
      return converged ? direction * root : null;
    }
    far *= 2;
  }
  return null;
}

/**
 * Test of excess significance: are more studies significant than their power lets one expect?
 *
 * A study counts as significant when its two-sided z test is at `alpha`. Its power is the probability
 * of that at a true mean effect, by default the common effect, or with true effects that are
 * normal around the random-effects mean. The expected number is the sum of the powers. "exact" takes
 * the distribution of the number of significant studies with these powers (by convolution, so that
 * no number of studies is too large); "chi-squared" is the test of Ioannidis and Trikalinos without
 * continuity correction; "binomial" takes the mean power. All are one-sided. `limitEffect` is the
 * effect nearest to 0 at which the excess stops being significant at `testAlpha`.
 *
 * An excess may come from selective publication, selective reporting, or heterogeneity; the test
 * does not tell which.
 *
 * Accuracy: as metafor's `tes()`, which integrates over true effects numerically and cuts the
 * integral at 5 tau; here it is a closed form.
 *
 * @throws {RangeError} for studies that cannot be pooled, or a choice that does not exist.
 *
 * @example Two studies with power 1/2 each, both significant
 * ```ts
 * import { excessSignificance, normalQuantile } from "reforest";
 * import assert from "node:assert/strict";
 * const yi = 100 * normalQuantile(0.975);
 * const studies = ["a", "b"].map((id) => ({ id, yi, vi: 1e4 }));
 * const { powers, pValue } = excessSignificance(studies, { effect: yi });
 * assert.equal(powers[0]!.power.toFixed(4), "0.5000");
 * assert.equal(pValue.toFixed(4), "0.2500");
 * ```
 *
 * @see Ioannidis and Trikalinos (2007), https://doi.org/10.1177/1740774507079441
 * @see Francis (2013), https://doi.org/10.1016/j.jmp.2013.02.003
 */
export function excessSignificance(
  studies: readonly StudyEffect[],
  choices: ExcessSignificanceChoices = {},
): ExcessSignificance {
  refuseChoices(choices);
  const { alpha = 0.05, testAlpha = 0.1, pooling = {}, test = "exact" } = choices;
  const { ids, effects, variances } = studyColumns(studies, caller);
  const model = pooling.model ?? "common";
  const pooled = pool(studies, {
    ...pooling,
    model,
    interval: "wald",
    prediction: "none",
    tau2Interval: "none",
  });
  const effect = choices.effect ?? pooled.estimate;
  const { tau2 } = pooled.heterogeneity;
  const critical = normalUpperQuantile(alpha / 2);
  const powersAt = (at: number) => Array.from(variances, (vi) => powerOf(at, vi, tau2, critical));
  const powers = powersAt(effect);
  const significant = Array.from(
    effects,
    (yi, i) => Math.abs(yi) >= critical * Math.sqrt(variances[i]!),
  );
  const observed = significant.filter(Boolean).length;
  const { statistic, pValue } = excessTest(powers, observed, test);
  const inForce = {
    alpha,
    effect: choices.effect ?? "estimated" as const,
    model,
    tau2: pooled.choices.tau2,
    test,
    testAlpha,
  };
  return {
    kind: "excess-significance",
    k: ids.length,
    observed,
    expected: sum(powers),
    effect,
    tau2,
    statistic,
    pValue,
    limitEffect: limitOf(
      (at) => excessTest(powersAt(at), observed, test).pValue,
      effect,
      testAlpha,
    ),
    powers: ids.map((id, i) => ({ id, power: powers[i]!, significant: significant[i]! })),
    used: ids,
    choices: inForce,
    warnings: pooled.heterogeneity.i2FromQ > 50 && model === "common"
      ? ["heterogeneous effects by themselves give an excess under the common-effect model"]
      : [],
    inputDigest: studiesDigest(`excess-significance ${JSON.stringify(inForce)}`, ids, [
      effects,
      variances,
    ]),
    libraryVersion,
  };
}
