import { pool, type PooledEffect, type PoolingChoices } from "reforest";
import { heightOf, residualOf } from "../estimating_equations.ts";
import { effectsOf } from "../rows.ts";
import type { Adapter, Values } from "../types.ts";

const fewStudies = "prediction interval of fewer than 3 studies, which the library does not give";

const intervals: Readonly<Record<string, NonNullable<PoolingChoices["interval"]>>> = {
  z: "wald",
  t: "t",
  knha: "hartung-knapp",
  adhoc: "hartung-knapp-adhoc",
};

/** Estimators without weights of one's own. */
const estimators: readonly string[] = [
  "DL",
  "HE",
  "HS",
  "HSk",
  "SJ",
  "ML",
  "REML",
  "EB",
  "PM",
  "PMM",
];

function valuesOf({ heterogeneity, ...pooled }: PooledEffect): Values {
  const common = pooled.choices.model === "common";
  return {
    estimate: pooled.estimate,
    se: pooled.standardError,
    statistic: pooled.statistic,
    p: pooled.pValue,
    ci_lb: pooled.interval.lower,
    ci_ub: pooled.interval.upper,
    tau2: heterogeneity.tau2,
    // Under a common effect metafor takes I2 and H2 from Q.
    I2: common ? heterogeneity.i2FromQ : heterogeneity.i2FromTau2,
    H2: common ? heterogeneity.h2FromQ : heterogeneity.h2FromTau2,
    Q: heterogeneity.q,
    Q_p: heterogeneity.qPValue,
    loglik_ML: pooled.logLikelihood?.ml ?? null,
    loglik_REML: pooled.logLikelihood?.reml ?? null,
    se_tau2: heterogeneity.tau2StandardError,
    ...(pooled.k < 3 ? {} : {
      pi_lb: pooled.prediction?.lower ?? null,
      pi_ub: pooled.prediction?.upper ?? null,
    }),
  };
}

/** `rma(yi, vi, method, test)`. */
export const poolFamily: Adapter = ({ settings, expected }, rows) => {
  const measure = String(settings["measure"]);
  const method = String(settings["method"]);
  const interval = intervals[String(settings["test"])];
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  if (interval === undefined) return { kind: "not covered", what: `test ${settings["test"]}` };
  if (method === "EE") {
    return { kind: "answer", values: valuesOf(pool(studies, { model: "common", interval })) };
  }
  if (!estimators.includes(method)) return { kind: "not covered", what: `method ${method}` };
  const prediction = interval === "wald" ? "wald" as const : "t" as const;
  const pooled = pool(studies, { tau2: method as "REML", interval, prediction });
  return {
    kind: "answer",
    values: valuesOf(pooled),
    notCovered: { pi_lb: fewStudies, pi_ub: fewStudies },
    iterated: {
      tau2: [pooled.heterogeneity.tau2],
      tau2OfR: [Number(expected["tau2"])],
      residual: (tau2) => residualOf(method, [studies], tau2),
      ...(method === "REML" || method === "ML"
        ? { height: (tau2: number) => heightOf(method, [studies], tau2) }
        : {}),
      at: ([tau2 = 0]) => {
        // Its standard error is not given with a tau2 that is known.
        const { se_tau2: _, ...values } = valuesOf(
          pool(studies, { tau2Value: tau2, interval, prediction }),
        );
        return values;
      },
      // ML, REML and EB stop at a change of 1e-12 in tau2, PM and PMM at 1e-13.
      slack: 1e-11,
    },
  };
};
