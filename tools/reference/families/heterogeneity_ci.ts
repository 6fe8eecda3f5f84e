import { chiSquaredQuantile, chiSquaredUpperTail, pool, type StudyEffect } from "reforest";
import { generalisedQ, heightOf } from "../estimating_equations.ts";
import { effectsOf } from "../rows.ts";
import type { Adapter, Values } from "../types.ts";

function valuesOf(lower: number, upper: number, typicalVariance: number): Values {
  const i2 = (tau2: number) => 100 * tau2 / (tau2 + typicalVariance);
  const h2 = (tau2: number) => 1 + tau2 / typicalVariance;
  return {
    tau2_lb: lower,
    tau2_ub: upper,
    I2_lb: i2(lower),
    I2_ub: i2(upper),
    H2_lb: h2(lower),
    H2_ub: h2(upper),
  };
}

/** How far a limit is from its equation: 2.5 % of the distribution of Q beyond it, 0 is exact. */
function residualOfQ(studies: readonly StudyEffect[], df: number) {
  return (tau2: number, i: number) => {
    const tail = chiSquaredUpperTail(generalisedQ([studies], tau2), df);
    return tau2 === 0 ? 0 : Math.abs((i === 0 ? tail : 1 - tail) / 0.025 - 1);
  };
}

/** The same for a profile likelihood: the deviance at a limit over its quantile, less 1. */
function residualOfLikelihood(method: string, studies: readonly StudyEffect[], tau2: number) {
  const highest = heightOf(method, [studies], tau2);
  const quantile = chiSquaredQuantile(0.95, 1);
  return (limit: number) => {
    const deviance = 2 * (highest - heightOf(method, [studies], limit));
    return limit === 0 ? Math.max(0, deviance / quantile - 1) : Math.abs(deviance / quantile - 1);
  };
}

/** `confint(type)`; the Q-profile interval is the same for every estimator of tau2. */
export const heterogeneityCi: Adapter = ({ settings, expected }, rows) => {
  const measure = String(settings["measure"]);
  const method = String(settings["method"]);
  const profile = settings["type"] === "PL";
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  if (!profile && settings["type"] !== "QP") {
    return { kind: "not covered", what: `type ${settings["type"]}` };
  }
  const { heterogeneity } = pool(studies, {
    tau2: method as "REML",
    interval: "wald",
    tau2Interval: profile ? "profile-likelihood" : "q-profile",
  });
  const { tau2, tau2Interval, typicalVariance = NaN, df } = heterogeneity;
  // metafor looks for limits up to here, and reports the end of its search where one lies beyond.
  const end = Math.max(100, 10 * tau2);
  const limits = [tau2Interval?.lower ?? NaN, tau2Interval?.upper ?? NaN]
    .map((limit) => Math.min(limit, end));
  return {
    kind: "answer",
    values: valuesOf(limits[0]!, limits[1]!, typicalVariance),
    iterated: {
      tau2: limits,
      tau2OfR: [Number(expected["tau2_lb"]), Number(expected["tau2_ub"])],
      residual: profile ? residualOfLikelihood(method, studies, tau2) : residualOfQ(studies, df),
      at: ([lower = NaN, upper = NaN]) => valuesOf(lower, upper, typicalVariance),
      // The root finder is set to 1e-12.
      slack: 1e-11,
    },
  };
};
