import { failSafeN } from "reforest";
import { effectsOf } from "../rows.ts";
import type { Adapter } from "../types.ts";

const types = ["Rosenthal", "Orwin", "Rosenberg", "General"] as const;

/** `fsn(type)`. */
export const failSafeNFamily: Adapter = ({ settings }, rows) => {
  const measure = String(settings["measure"]);
  const type = types.find((name) => name === settings["type"]);
  const studies = effectsOf(measure, rows);
  if (studies === null) return { kind: "not covered", what: `measure ${measure}` };
  if (type === undefined) return { kind: "not covered", what: `type ${settings["type"]}` };
  const answer = failSafeN(studies, { type });
  return {
    kind: "answer",
    values: { fsnum: answer.kind === "not-estimable" ? null : answer.n },
  };
};
