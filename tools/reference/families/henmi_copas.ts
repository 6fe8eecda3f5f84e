import { henmiCopas } from "reforest";
import { henmiCopasWitness } from "../henmi_copas_witness.ts";
import { effectsOf } from "../rows.ts";
import type { Adapter } from "../types.ts";

/** `hc()`. Where the search for the quantile ends stands in for tau2 in the evidence. */
export const henmiCopasFamily: Adapter = ({ settings, expected }, rows) => {
  const measure = String(settings["measure"]);
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  const { estimate, standardError, interval } = henmiCopas(studies);
  const { tail, unit } = henmiCopasWitness(studies);
  const valuesAt = (quantile: number) => ({
    estimate,
    se: standardError,
    ci_lb: estimate - quantile * unit,
    ci_ub: estimate + quantile * unit,
  });
  return {
    kind: "answer",
    values: {
      ...valuesAt(0),
      ci_lb: interval.lower,
      ci_ub: interval.upper,
    },
    iterated: {
      tau2: [(interval.upper - interval.lower) / 2 / unit],
      tau2OfR: [(Number(expected["ci_ub"]) - Number(expected["ci_lb"])) / 2 / unit],
      residual: (quantile) => Math.abs(tail(quantile) / 0.025 - 1),
      at: ([quantile = NaN]) => valuesAt(quantile),
      // The root finder stops within the fourth root of the machine's epsilon, 1.2e-4.
      slack: 2.5e-4,
    },
  };
};
