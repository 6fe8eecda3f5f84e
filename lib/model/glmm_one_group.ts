import type { QuadratureRule } from "../numeric/gauss_hermite.ts";
import type { CountFamily } from "./glmm_families.ts";
import { integralAnswer, studyIntegral } from "./glmm_integral.ts";
import type { GlmmModel, GlmmStart, SaturatedFit } from "./glmm_model.ts";

/** A model with one count in each study, whose linear predictor is the study's effect. */
export interface OneGroupCounts {
  readonly k: number;
  readonly counts: CountFamily;
  readonly saturated: SaturatedFit;
  readonly start: GlmmStart;
  readonly constant: number;
  readonly separated: -1 | 0 | 1;
}

/**
 * One count a study: proportions, rates, and the conditional models, in which the events of the
 * treated group are the count and the margins of the study are given.
 */
export function oneGroupModel(data: OneGroupCounts, rule: QuadratureRule): GlmmModel {
  const { k, counts, saturated, start, constant, separated } = data;
  const arms = [{ counts, loading: 1, nuisance: 0 }];
  const integral = studyIntegral(arms, rule);
  const answers = Array.from({ length: k }, () => integralAnswer(1));
  const at = new Float64Array(4);
  const predictor = new Float64Array(1);
  return {
    k,
    intercepts: [],
    common: (point, gradient) => {
      let value = 0;
      let slope = 0;
      for (let i = 0; i < k; i++) {
        counts.at(i, point[0]!, at);
        value += at[0]!;
        slope += at[1]!;
      }
      gradient[0] = slope;
      return value;
    },
    random: (point, gradient) => {
      let value = 0;
      gradient.fill(0);
      predictor[0] = point[0]!;
      for (let i = 0; i < k; i++) {
        const answer = answers[i]!;
        value += integral(i, predictor, point[1]!, answer);
        gradient[0]! += answer.byPredictor[0]!;
        gradient[1]! += answer.bySigma;
      }
      return value;
    },
    saturated: () => saturated,
    start,
    constant,
    separated,
    exactTail: true,
  };
}
