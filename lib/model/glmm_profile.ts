import { chiSquaredQuantile } from "../distribution/chi_squared.ts";
import { findRoot } from "../numeric/find_root.ts";
import { type Differentiable, newtonMaximum } from "../numeric/newton_maximum.ts";
import type { GlmmFit } from "./glmm_fit.ts";
import type { GlmmModel } from "./glmm_model.ts";
import type { GlmmChoicesInForce, OneSidedLimit } from "./glmm_types.ts";
import { log } from "../numeric/elementary/log.ts";

/** The likelihood with the mean effect held fast, at its largest over the other parameters. */
function profileOf(f: Differentiable, others: readonly (readonly number[])[]) {
  return (theta: number): number => {
    let best = -Infinity;
    for (const start of others) {
      const full = new Float64Array(start.length + 1);
      const slopes = new Float64Array(start.length + 1);
      const restricted: Differentiable = (point, gradient) => {
        full[0] = theta;
        full.set(point, 1);
        const value = f(full, slopes);
        gradient.set(slopes.subarray(1));
        return value;
      };
      const value = start.length === 0
        ? restricted(new Float64Array(0), new Float64Array(0))
        : newtonMaximum(restricted, start).value;
      best = Math.max(best, value);
    }
    return best;
  };
}

/**
 * The interval of effects that the likelihood-ratio test does not reject, tau2 and random intercepts
 * estimated anew at each; null where a limit does not exist.
 */
export function profileInterval(
  model: GlmmModel,
  fit: GlmmFit,
  random: boolean,
  level: number,
): { readonly lower: number; readonly upper: number } | null {
  const rest = [...fit.point.slice(1)];
  // With tau, the profile can have a maximum at tau = 0 and another above it.
  const apart = [...rest.slice(0, -1), Math.max(2 * fit.tau, model.start.tau)];
  const starts = random ? [rest, [...rest.slice(0, -1), 0], apart] : [rest];
  const profile = profileOf(random ? model.random : model.common, starts);
  const height = fit.logLikelihood - chiSquaredQuantile(level, 1) / 2;
  const limit = (direction: -1 | 1): number | null => {
    let inside = fit.estimate;
    for (let reach = 2 * fit.standardError; reach < 1e3 * fit.standardError; reach *= 2) {
      const outside = fit.estimate + direction * reach;
      if (profile(outside) < height) {
        const found = findRoot((theta) => profile(theta) - height, inside, outside, {
          tolerance: 1e-9,
        });
        return found.converged ? found.root : null;
      }
      inside = outside;
    }
    return null;
  };
  const lower = limit(-1);
  const upper = limit(1);
  return lower === null || upper === null ? null : { lower, upper };
}

/**
 * The limits of a mean effect that runs off to infinity, under a common effect: the effect at which
 * the counts become as improbable as (1 - level) / 2 (where the likelihood is a probability), and
 * the one that the likelihood-ratio test rejects.
 */
export function limitsOfSeparated(
  model: GlmmModel,
  { level }: GlmmChoicesInForce,
): readonly OneSidedLimit[] {
  const side = model.separated === -1 ? "upper" : "lower";
  const inward = -model.separated;
  const profile = profileOf(model.common, [model.intercepts]);
  const far = model.start.theta - 40 * inward;
  const highest = profile(far);
  const reach = (height: number): number | null => {
    let inside = far;
    for (let theta = model.start.theta; Math.abs(theta) < 1e3; theta += 4 * inward) {
      if (profile(theta) < height) {
        const found = findRoot((x) => profile(x) - height, inside, theta, { tolerance: 1e-10 });
        return found.converged ? found.root : null;
      }
      inside = theta;
    }
    return null;
  };
  const exact = model.exactTail ? reach(log((1 - level) / 2) - model.constant) : null;
  const ratio = reach(highest - chiSquaredQuantile(level, 1) / 2);
  return [
    ...(exact === null ? [] : [{ side, value: exact, level, method: "exact" } as const]),
    ...(ratio === null
      ? []
      : [{ side, value: ratio, level, method: "profile-likelihood" } as const]),
  ];
}
