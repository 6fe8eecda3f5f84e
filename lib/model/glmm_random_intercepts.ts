import type { QuadratureRule } from "../numeric/gauss_hermite.ts";
import { interceptStart } from "./glmm_intercept_start.ts";
import { integralAnswer, studyIntegral } from "./glmm_integral.ts";
import { laplaceIntegral } from "./glmm_laplace.ts";
import type { GlmmModel } from "./glmm_model.ts";
import { randomInterceptSaturated } from "./glmm_random_saturated.ts";
import type { TwoGroupCounts } from "./glmm_two_groups.ts";

/**
 * Two groups a study, study intercepts random ("UM.RS"), independent of the random effect. With a
 * common effect the intercept is integrated out by quadrature; with a random effect both are, by
 * Laplace's approximation. Parameters: effect, mean and standard deviation of the intercepts, tau.
 */
export function randomInterceptModel(data: TwoGroupCounts, rule: QuadratureRule): GlmmModel {
  const { k, treated, control, start, constant, separated } = data;
  const integral = studyIntegral([
    { counts: treated, loading: 1, nuisance: 0 },
    { counts: control, loading: 1, nuisance: 0 },
  ], rule);
  const answers = Array.from({ length: k }, () => integralAnswer(2));
  const laplace = laplaceIntegral(k, treated, control);
  const predictors = new Float64Array(2);
  const derivatives = new Float64Array(4);
  return {
    k,
    intercepts: interceptStart(data),
    common: (point, gradient) => {
      const [theta, mu, sigma] = point as unknown as [number, number, number];
      let value = 0;
      gradient.fill(0);
      predictors[0] = mu + theta;
      predictors[1] = mu;
      for (let i = 0; i < k; i++) {
        const answer = answers[i]!;
        value += integral(i, predictors, sigma, answer);
        gradient[0]! += answer.byPredictor[0]!;
        gradient[1]! += answer.byPredictor[0]! + answer.byPredictor[1]!;
        gradient[2]! += answer.bySigma;
      }
      return value;
    },
    random: (point, gradient) => {
      const [theta, mu, sigma, tau] = point as unknown as [number, number, number, number];
      let value = 0;
      gradient.fill(0);
      predictors[0] = mu + theta;
      predictors[1] = mu;
      for (let i = 0; i < k; i++) {
        value += laplace(i, predictors, sigma, tau, derivatives);
        gradient[0]! += derivatives[0]!;
        gradient[1]! += derivatives[0]! + derivatives[1]!;
        gradient[2]! += derivatives[2]!;
        gradient[3]! += derivatives[3]!;
      }
      return value;
    },
    saturated: () => randomInterceptSaturated(data, rule),
    start,
    constant,
    separated,
    exactTail: false,
  };
}
