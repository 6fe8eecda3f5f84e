import { type FunnelPredictor, funnelRegression } from "reforest";
import { isNotApplicable } from "reforest/review";
import { lineEvidence } from "../line_evidence.ts";
import { effectsOf } from "../rows.ts";
import type { Adapter } from "../types.ts";

const predictors = {
  sei: (vi: number) => Math.sqrt(vi),
  vi: (vi: number) => vi,
  ni: (_: number, ni: number) => ni,
  ninv: (_: number, ni: number) => 1 / ni,
  sqrtni: (_: number, ni: number) => Math.sqrt(ni),
  sqrtninv: (_: number, ni: number) => 1 / Math.sqrt(ni),
} as const;

/** `regtest(model, predictor)`, whatever the number of studies and the measure. */
export const funnelAsymmetry: Adapter = ({ settings, expected }, rows) => {
  const measure = String(settings["measure"]);
  const model = settings["model"] === "lm" ? "lm" as const : "rma" as const;
  const predictor = (Object.keys(predictors) as FunnelPredictor[])
    .find((name) => name === settings["predictor"]);
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  if (predictor === undefined) {
    return { kind: "not covered", what: `predictor ${settings["predictor"]}` };
  }
  const knowingly = { k: true, measure: true };
  const test = funnelRegression(studies, { model, predictor, knowingly });
  if (isNotApplicable(test)) {
    return { kind: "answer", values: { statistic: null, p: null, limit_estimate: null } };
  }
  return {
    kind: "answer",
    values: {
      statistic: test.statistic,
      p: test.pValue,
      limit_estimate: test.limitEstimate?.estimate ?? null,
    },
    ...(model === "lm" ? {} : {
      iterated: lineEvidence(
        studies.map(({ yi, vi, ni = NaN }) => ({ x: predictors[predictor](vi, ni), yi, vi })),
        test.regression?.tau2 ?? NaN,
        Number(expected["statistic"]),
        null,
        // REML stops at a change of 1e-12 in tau2.
        1e-11,
      ),
    }),
  };
};
