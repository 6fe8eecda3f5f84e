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

/** metafor looks for the upper limit up to here, and gives this where it lies beyond. */
const endOfSearch = 100;
const beyond = `upper limit of tau2 beyond ${endOfSearch}, where metafor stops looking`;

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
  const isBeyond = expected["tau2_ub"] === endOfSearch && (tau2Interval?.upper ?? 0) > endOfSearch;
  return {
    kind: "answer",
    values: {
      tau2_lb: tau2Interval?.lower ?? null,
      I2_lb: i2FromTau2Interval?.lower ?? null,
      H2_lb: h2FromTau2Interval?.lower ?? null,
      ...(isBeyond ? {} : {
        tau2_ub: tau2Interval?.upper ?? null,
        I2_ub: i2FromTau2Interval?.upper ?? null,
        H2_ub: h2FromTau2Interval?.upper ?? null,
      }),
    },
    notCovered: { tau2_ub: beyond, I2_ub: beyond, H2_ub: beyond },
    iterated: {
      tau2: [tau2Interval?.lower ?? NaN, tau2Interval?.upper ?? NaN],
      tau2OfR: [Number(expected["tau2_lb"]), Number(expected["tau2_ub"])],
      // A limit that is not 0 has exactly 2.5 % of the distribution of Q beyond it.
      residual: (tau2, i) =>
        tau2 === 0 ? 0 : Math.abs((i === 0 ? tail(tau2) : 1 - tail(tau2)) / 0.025 - 1),
      at: ([lower = NaN, upper = NaN]) => valuesOf(lower, upper, typicalVariance),
      // The root finder is set to 1e-12.
      slack: 1e-11,
    },
  };
};
