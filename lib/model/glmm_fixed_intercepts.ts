import { gaussHermite, type QuadratureRule } from "../numeric/gauss_hermite.ts";
import type { Differentiable } from "../numeric/newton_maximum.ts";
import { integralAnswer, studyIntegral } from "./glmm_integral.ts";
import type { GlmmModel } from "./glmm_model.ts";
import type { TwoGroupCounts } from "./glmm_two_groups.ts";
import { profileNuisance } from "./profile_nuisance.ts";

/**
 * Two groups a study, study intercepts fixed ("UM.FS"): the intercepts are profiled out study by
 * study, so that the cost is linear in k and no matrix of size k is ever made. The random effect
 * acts as plus and minus one half on the two groups, as in metafor.
 */
export function fixedInterceptModel(data: TwoGroupCounts, rule: QuadratureRule): GlmmModel {
  const { k, treated, control, controlLevel, saturated, start, constant, separated } = data;
  const arms = [
    { counts: treated, loading: 0.5, nuisance: 1 },
    { counts: control, loading: -0.5, nuisance: 1 },
  ];
  const actsOn = [1, 1];
  const profiled = (points: QuadratureRule, withTau: boolean): Differentiable => {
    const integral = studyIntegral(arms, points);
    const intercepts = Float64Array.from(controlLevel);
    const answers = Array.from({ length: k }, () => integralAnswer(2));
    const predictors = new Float64Array(2);
    return (point, gradient) => {
      let value = 0;
      gradient.fill(0);
      predictors[0] = point[0]!;
      const tau = withTau ? point[1]! : 0;
      for (let i = 0; i < k; i++) {
        const answer = answers[i]!;
        value += profileNuisance(integral, actsOn, i, predictors, tau, intercepts, answer);
        gradient[0]! += answer.byPredictor[0]!;
        if (withTau) gradient[1]! += answer.bySigma;
      }
      return value;
    };
  };
  return {
    k,
    intercepts: [],
    common: profiled(gaussHermite(1), false),
    random: profiled(rule, true),
    saturated: () => saturated,
    start,
    constant,
    separated,
    exactTail: false,
  };
}
