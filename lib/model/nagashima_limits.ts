import { normalQuantile } from "../distribution/normal_quantile.ts";
import { studentTQuantile } from "../distribution/student_t_quantile.ts";
import { seededRandom } from "../numeric/random.ts";
import { momentsOf } from "./moments.ts";
import type { Strata } from "./strata.ts";
import { tau2ConfidenceSampler } from "./tau2_confidence_sampler.ts";
import type { PoolingChoicesInForce } from "./types.ts";

/** The quantile of sorted values by linear interpolation between them (R's type 7). */
function quantileOf(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const next = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (at - below) * (sorted[next]! - sorted[below]!);
}

/** Sorted samples of where the effect of a new study lies. */
export type PredictedSamples = Float64Array;

/**
 * Samples for the prediction interval of Nagashima, Noma and Furukawa (2019),
 * https://doi.org/10.1177/0962280218773520. Each sample draws tau2 from its confidence distribution
 * (that of Cochran's Q), z from the normal and t from Student's distribution with k - 1 degrees of
 * freedom, and gives mean(tau2) + z tau - t times Hartung's standard error at that tau2. They do
 * not depend on the estimate of tau2, nor on the level of the interval.
 */
export function nagashimaSamples(
  strata: Strata,
  { samples, seed }: NonNullable<PoolingChoicesInForce["bootstrap"]>,
): PredictedSamples {
  const random = seededRandom(seed);
  // Halfway between the multiples of 2^-53, so that no draw is 0 or 1.
  const uniform = () => random() + 0.5 ** 54;
  const sampleTau2 = tau2ConfidenceSampler(strata);
  const { df } = strata;
  const values = new Float64Array(samples);
  for (let i = 0; i < samples; i++) {
    const tau2 = sampleTau2(uniform());
    const { weightSum, mean, q } = momentsOf(strata, 0, tau2);
    const z = normalQuantile(uniform());
    const t = studentTQuantile(uniform(), df);
    values[i] = mean + z * Math.sqrt(tau2) - t * Math.sqrt(q / (df * weightSum));
  }
  values.sort();
  return values;
}

/** Limits of the prediction interval of a level: quantiles of {@linkcode nagashimaSamples}. */
export function nagashimaLimits(
  strata: Strata,
  level: number,
  samples: PredictedSamples,
): { readonly lower: number; readonly upper: number } {
  const tail = (1 - level) / 2;
  const centre = strata.centres[0]!;
  return {
    lower: centre + quantileOf(samples, tail),
    upper: centre + quantileOf(samples, 1 - tail),
  };
}
