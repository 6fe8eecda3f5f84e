import {
  chiSquaredUpperTail,
  type SelectionAlternative,
  type SelectionModel,
  selectionModel,
  type SelectionType,
} from "reforest";
import { effectsOf } from "../rows.ts";
import {
  type Parameters,
  witnessedLikelihood,
  type WitnessedModel,
  witnessedStandardError,
} from "../selection_witness.ts";
import type { Adapter, Values } from "../types.ts";

const types: readonly string[] = ["stepfun", "beta", "halfnorm", "negexp", "logistic", "power"];

function valuesOf(model: SelectionModel): Values {
  return {
    estimate: model.estimate,
    se: model.standardError,
    tau2: model.tau2,
    delta: model.delta.map(({ value }) => value),
    LRT: model.test?.statistic ?? null,
    LRT_p: model.test?.pValue ?? null,
    loglik: model.logLikelihood,
  };
}

/** Which parameters metafor holds for its standard errors: the first weight, and what is near 0. */
function heldBy(type: string, parameters: Parameters, least: number): readonly boolean[] {
  const [, tau2 = 0] = parameters;
  return parameters.map((value, j) =>
    j === 1 && tau2 < Math.min(least / 10, 1e-4) ||
    type === "stepfun" && (j === 2 || j > 2 && value < 1e-4)
  );
}

/** `selmodel(rma(yi, vi, method = "ML"), type, alternative)`, with `steps = 0.025` for stepfun. */
export const selectionModelFamily: Adapter = ({ settings, expected }, rows) => {
  const measure = String(settings["measure"]);
  const type = String(settings["type"]);
  const alternative = String(settings["alternative"]);
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  if (!types.includes(type)) return { kind: "not covered", what: `type ${type}` };
  const fitted = selectionModel(studies, {
    type: type as SelectionType,
    alternative: alternative as SelectionAlternative,
  });
  const model: WitnessedModel = { type, alternative, studies };
  const ours = [fitted.estimate, fitted.tau2, ...fitted.delta.map(({ value }) => value)];
  const ofR = [expected["estimate"], expected["tau2"], expected["delta"]].flat().map(Number);
  const least = Math.min(...studies.map(({ vi }) => vi));
  const { df = 1 } = fitted.test ?? {};
  const values = valuesOf(fitted);
  return {
    kind: "answer",
    values,
    optimum: () => {
      const witnessedOfR = witnessedLikelihood(model, ofR);
      const ratio = Math.max(0, 2 * (witnessedOfR - fitted.withoutSelection.logLikelihood));
      return {
        logLikelihood: fitted.logLikelihood,
        witnessed: witnessedLikelihood(model, ours),
        witnessedOfR,
        reportedByR: Number(expected["loglik"]),
        atR: { LRT: ratio, LRT_p: chiSquaredUpperTail(ratio, df), loglik: witnessedOfR },
        standardError: () => ({
          ours: fitted.standardError,
          witnessed: witnessedStandardError(model, ours, heldBy(type, ours, least)),
          witnessedOfR: witnessedStandardError(model, ofR, heldBy(type, ofR, least)),
          ofR: Number(expected["se"]),
        }),
      };
    },
  };
};
