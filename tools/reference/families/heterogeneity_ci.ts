import { chiSquaredUpperTail, pool } from "reforest";
import { generalisedQ } from "../estimating_equations.ts";
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

/** metafor looks for limits up to here, or to 10 times its tau2, and gives that where one lies beyond. */
const endOfSearch = 100;
const beyond = "limit of tau2 beyond the place where metafor stops looking";

/** `confint(type)`; the Q-profile interval is the same for every estimator of tau2. */
export const heterogeneityCi: Adapter = ({ settings, expected }, rows) => {
  const measure = String(settings["measure"]);
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  if (settings["type"] !== "QP") return { kind: "not covered", what: `type ${settings["type"]}` };
  const { heterogeneity } = pool(studies, { tau2: "DL", interval: "wald" });
  const { tau2Interval, i2FromTau2Interval, h2FromTau2Interval } = heterogeneity;
  const { typicalVariance = NaN } = heterogeneity;
  const tail = (tau2: number) =>
    chiSquaredUpperTail(generalisedQ([studies], tau2), heterogeneity.df);
  // A limit that is not 0 has exactly 2.5 % of the distribution of Q beyond it.
  const residual = (tau2: number, i: number) =>
    tau2 === 0 ? 0 : Math.abs((i === 0 ? tail(tau2) : 1 - tail(tau2)) / 0.025 - 1);
  const isBeyond = (found: number | undefined, i: number) => {
    const ofR = Number(expected[i === 0 ? "tau2_lb" : "tau2_ub"]);
    return found !== undefined && ofR >= endOfSearch && found > ofR && residual(ofR, i) > 0.01;
  };
  return {
    kind: "answer",
    values: {
      ...(isBeyond(tau2Interval?.lower, 0) ? {} : {
        tau2_lb: tau2Interval?.lower ?? null,
        I2_lb: i2FromTau2Interval?.lower ?? null,
        H2_lb: h2FromTau2Interval?.lower ?? null,
      }),
      ...(isBeyond(tau2Interval?.upper, 1) ? {} : {
        tau2_ub: tau2Interval?.upper ?? null,
        I2_ub: i2FromTau2Interval?.upper ?? null,
        H2_ub: h2FromTau2Interval?.upper ?? null,
      }),
    },
    notCovered: {
      tau2_lb: beyond,
      I2_lb: beyond,
      H2_lb: beyond,
      tau2_ub: beyond,
      I2_ub: beyond,
      H2_ub: beyond,
    },
    iterated: {
      tau2: [tau2Interval?.lower ?? NaN, tau2Interval?.upper ?? NaN],
      tau2OfR: [Number(expected["tau2_lb"]), Number(expected["tau2_ub"])],
      residual,
      at: ([lower = NaN, upper = NaN]) => valuesOf(lower, upper, typicalVariance),
      // The root finder is set to 1e-12.
      slack: 1e-11,
    },
  };
};
