import { quadraticForm } from "./quadratic_form.ts";
import { quadraticFormCdf } from "./quadratic_form_cdf.ts";
import type { Strata } from "./strata.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log } from "../numeric/elementary/log.ts";

/** Steps of the table in log tau2, and the tail that it leaves out on both sides. */
const steps = 512;
const tail = 1e-9;

/**
 * The inverse of the confidence distribution of tau2: given u in (0, 1), the tau2 at which the
 * probability that Cochran's Q exceeds its observed value is u; 0 where it is larger at tau2 = 0
 * already. Interpolated in a table of 513 values, log tau2 against the logit of the probability;
 * relative error below 1e-4, far inside the noise of a bootstrap.
 */
export function tau2ConfidenceSampler(strata: Strata): (u: number) => number {
  const weights = strata.variances.map((variance) => 1 / variance);
  const { q } = quadraticForm(strata, weights);
  if (q === 0) return () => 0;
  const exceeds = (tau2: number) => 1 - quadraticFormCdf(strata, weights, tau2, q);
  const atZero = exceeds(0);
  const unit = Math.max(strata.sumOfSquares / strata.df, strata.smallestVariance);
  let lower = unit;
  while (lower > 1e-12 * unit && exceeds(lower) - atZero > tail) lower /= 4;
  let upper = unit;
  while (upper < 1e20 * unit && 1 - exceeds(upper) > tail) upper *= 4;
  const logs = new Float64Array(steps + 1);
  const logits = new Float64Array(steps + 1);
  for (let i = 0; i <= steps; i++) {
    logs[i] = log(lower) + (log(upper) - log(lower)) * i / steps;
    const p = Math.min(Math.max(exceeds(exp(logs[i]!)), 1e-15), 1 - 1e-15);
    logits[i] = Math.max(log(p / (1 - p)), i === 0 ? -Infinity : logits[i - 1]!);
  }
  return (u) => {
    if (u <= atZero) return 0;
    const logit = log(u / (1 - u));
    if (logit <= logits[0]!) return exp(logs[0]!);
    if (logit >= logits[steps]!) return exp(logs[steps]!);
    let low = 0;
    let high = steps;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (logits[middle]! <= logit) low = middle;
      else high = middle;
    }
    const share = (logit - logits[low]!) / (logits[high]! - logits[low]!);
    return exp(logs[low]! + share * (logs[high]! - logs[low]!));
  };
}
