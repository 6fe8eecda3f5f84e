import type { IntegralAnswer, StudyIntegral } from "./glmm_integral.ts";

/**
 * Maximises the likelihood of one study over its own nuisance parameter, which is added to the
 * linear predictors of the groups that it acts on. The likelihood is log-concave in it, so that the
 * slope changes sign once. Returns the log-likelihood; `estimates[i]` holds the start and the answer.
 */
export function profileNuisance(
  integral: StudyIntegral,
  actsOn: readonly number[],
  i: number,
  predictors: ArrayLike<number>,
  sigma: number,
  estimates: Float64Array,
  answer: IntegralAnswer,
): number {
  const { moved } = answer;
  const evaluate = (nuisance: number) => {
    for (let j = 0; j < moved.length; j++) moved[j] = predictors[j]! + actsOn[j]! * nuisance;
    return integral(i, moved, sigma, answer);
  };
  let now = estimates[i]!;
  let lower = -Infinity;
  let upper = Infinity;
  let value = evaluate(now);
  for (let step = 0; step < 200; step++) {
    const slope = answer.byNuisance;
    if (slope > 0) lower = now;
    else upper = now;
    const information = answer.nuisanceInformation;
    const newton = information > 0 ? slope / information : Math.sign(slope);
    let next = now + Math.max(-2, Math.min(2, newton));
    if (!(next > lower && next < upper)) next = (lower + upper) / 2;
    if (!Number.isFinite(next) || Math.abs(next - now) < 1e-9 * (1 + Math.abs(now))) break;
    now = next;
    value = evaluate(now);
  }
  estimates[i] = now;
  return value;
}
