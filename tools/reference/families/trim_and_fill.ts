import { pool, type PooledEffect, type PoolingChoices, trimAndFill } from "reforest";
import { residualOf, restrictedHeight } from "../estimating_equations.ts";
import { effectsOf } from "../rows.ts";
import type { Adapter, Values } from "../types.ts";

const estimators = ["L0", "R0", "Q0"] as const;

function pooledValues(adjusted: PooledEffect): Values {
  return {
    estimate: adjusted.estimate,
    se: adjusted.standardError,
    ci_lb: adjusted.interval.lower,
    ci_ub: adjusted.interval.upper,
    tau2: adjusted.heterogeneity.tau2,
  };
}

/** `trimfill(rma(method), estimator)`. */
export const trimAndFillFamily: Adapter = ({ settings, expected }, rows) => {
  const measure = String(settings["measure"]);
  const estimator = estimators.find((name) => name === settings["estimator"]);
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  if (estimator === undefined) {
    return { kind: "not covered", what: `estimator ${settings["estimator"]}` };
  }
  const method = String(settings["method"]);
  const pooling: PoolingChoices = {
    ...(method === "EE" ? { model: "common" } : { tau2: method as "REML" }),
    interval: "wald",
  };
  const answer = trimAndFill(studies, { estimator, pooling });
  if (answer.kind === "not-estimable") {
    return { kind: "answer", values: { k0: null, estimate: null } };
  }
  const found = { k0: answer.filled, side: answer.side === "right" ? 1 : -1 };
  return {
    kind: "answer",
    values: { ...found, ...pooledValues(answer.adjusted) },
    iterated: {
      tau2: [answer.adjusted.heterogeneity.tau2],
      tau2OfR: [Number(expected["tau2"])],
      residual: (tau2) => residualOf(method, [answer.studies], tau2),
      ...(method === "REML"
        ? { height: (tau2: number) => restrictedHeight([answer.studies], tau2) }
        : {}),
      at: ([tau2 = 0]) => ({
        ...found,
        ...pooledValues(pool(answer.studies, { tau2Value: tau2, interval: "wald" })),
      }),
      // trimfill() does not hand the settings of the iteration on, so that its last fit stops at
      // metafor's default, a change of 1e-5 in tau2.
      slack: 1e-4,
    },
  };
};
