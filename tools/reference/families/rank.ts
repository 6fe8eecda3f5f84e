import { rankTest } from "reforest";
import { isNotApplicable } from "reforest/review";
import { effectsOf } from "../rows.ts";
import type { Adapter } from "../types.ts";

/** `ranktest()`, whatever the number of studies and the measure. */
export const rankTestFamily: Adapter = ({ settings }, rows) => {
  const measure = String(settings["measure"]);
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  const test = rankTest(studies, { knowingly: { k: true, measure: true } });
  if (isNotApplicable(test)) return { kind: "answer", values: { tau: null, p: null } };
  return {
    kind: "answer",
    values: { tau: test.rankCorrelation?.tau ?? null, p: test.pValue },
  };
};
