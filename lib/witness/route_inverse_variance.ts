import { metaRegression } from "../model/meta_regression.ts";
import type { RegressionInterval, RegressionTau2 } from "../model/regression_types.ts";
import type { IndependentRoute, WitnessTask } from "./types.ts";

const intervals: readonly string[] = [
  "wald",
  "t",
  "hartung-knapp",
  "hartung-knapp-adhoc",
] satisfies RegressionInterval[];

/**
 * The pooled effect as the only coefficient of a meta-regression, whose least squares, whose
 * search of tau2 and whose likelihood are programs of their own.
 */
export function routeInverseVariance(
  { settings, effects, stratum }: WitnessTask,
): IndependentRoute | { readonly reason: string } {
  const { model, tau2, interval, level, tau2OfStrata } = settings;
  if (stratum !== null && tau2OfStrata === "common") {
    return { reason: "the strata share one tau², which is not found from one of them" };
  }
  if (effects.length < 2) return { reason: "a regression needs two studies" };
  const fit = metaRegression(effects.map((study) => ({ ...study, moderators: {} })), [], {
    model: model ?? "random",
    ...(tau2 === null ? {} : { tau2: tau2 as RegressionTau2 }),
    interval: isRegressionInterval(interval) ? interval : "wald",
    level,
  });
  const [mean] = fit.coefficients;
  if (!mean) return { reason: "the regression has no coefficient" };
  return {
    route: "the intercept of a meta-regression without moderators",
    numbers: {
      k: fit.k,
      estimate: mean.estimate,
      tau2: model === "common" ? null : fit.residual.tau2,
      q: fit.residual.q,
      // Other intervals exist for a mean only; the estimate can be compared all the same.
      ...(isRegressionInterval(interval)
        ? {
          standardError: mean.standardError,
          lower: mean.interval.lower,
          upper: mean.interval.upper,
        }
        : {}),
    },
  };
}

function isRegressionInterval(interval: string): interval is RegressionInterval {
  return intervals.includes(interval);
}
