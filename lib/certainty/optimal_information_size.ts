import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import type { OptimalInformationSize } from "./types.ts";

/** Choices of {@linkcode optimalInformationSize}. */
export interface InformationSizeChoices {
  /** In (0, 1). @default 0.25 */
  readonly relativeRiskReduction?: number;
  /** Two-sided. @default 0.05 */
  readonly alpha?: number;
  /** @default 0.8 */
  readonly power?: number;
}

/**
 * Optimal information size of a comparison of two risks: how many participants one trial would
 * need, in two groups of the same size, to find a relative risk reduction that matters. A
 * meta-analysis with fewer gives less precise an answer than one adequate trial.
 *
 * Normal approximation with the pooled variance under no difference (that of R's
 * `power.prop.test`), without a correction for continuity or for heterogeneity between studies.
 *
 * @param controlRisk Risk of the control group, in (0, 1).
 * @throws {RangeError} when the risk or a choice is not in (0, 1).
 *
 * @example Control risk 20 %, reduced by a quarter
 * ```ts
 * import { optimalInformationSize } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const { perGroup, total } = optimalInformationSize(0.2);
 * assert.equal(perGroup.toFixed(4), "905.3658"); // R: power.prop.test(p1 = .2, p2 = .15, power = .8)
 * assert.equal(total, 1812);
 * ```
 *
 * @see Pogue and Yusuf (1997), https://doi.org/10.1016/S0197-2456(97)00051-2
 * @see Guyatt et al. (2011), https://doi.org/10.1016/j.jclinepi.2011.01.012
 */
export function optimalInformationSize(
  controlRisk: number,
  choices: InformationSizeChoices = {},
): OptimalInformationSize {
  const { relativeRiskReduction = 0.25, alpha = 0.05, power = 0.8 } = choices;
  for (
    const [name, value] of Object.entries({ controlRisk, relativeRiskReduction, alpha, power })
  ) {
    if (!(value > 0 && value < 1)) {
      throw new RangeError(
        `optimalInformationSize, ${name}: found ${value}; allowed: a number above 0 and below 1`,
      );
    }
  }
  const treatedRisk = controlRisk * (1 - relativeRiskReduction);
  const middle = (controlRisk + treatedRisk) / 2;
  const under = (difference: number, variance: number) =>
    normalUpperQuantile(difference) * Math.sqrt(variance);
  const separate = controlRisk * (1 - controlRisk) + treatedRisk * (1 - treatedRisk);
  const root = under(alpha / 2, 2 * middle * (1 - middle)) + under(1 - power, separate);
  const perGroup = (root / (controlRisk - treatedRisk)) ** 2;
  return {
    kind: "optimal-information-size",
    controlRisk,
    relativeRiskReduction,
    alpha,
    power,
    perGroup,
    total: 2 * Math.ceil(perGroup),
  };
}
