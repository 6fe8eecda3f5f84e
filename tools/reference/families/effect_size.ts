import { aligned, effectsOf, isMeasure } from "../rows.ts";
import type { Adapter } from "../types.ts";

/** `escalc()`. */
export const effectSize: Adapter = ({ settings }, rows) => {
  const measure = String(settings["measure"]);
  const studies = isMeasure(measure) ? effectsOf(measure, rows) : null;
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  return {
    kind: "answer",
    values: {
      yi: aligned(rows, studies, (study) => study.yi),
      vi: aligned(rows, studies, (study) => study.vi),
    },
  };
};
