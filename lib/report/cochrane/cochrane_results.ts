import type { AnalysedStudy, AnalysisResult } from "../../analysis/types.ts";
import { measureFacts } from "../../measure/measure_facts.ts";
import type { PooledEffect } from "../../model/types.ts";
import { cochraneKind } from "./cochrane_settings.ts";
import type { CochraneCells } from "./cochrane_types.ts";

/** From the analysis scale to that of the format: ratios as such, all else as it is. */
function scaleOf({ measure }: AnalysisResult): (value: number) => number {
  return measure !== null && measureFacts[measure].scale === "log" ? Math.exp : (value) => value;
}

/** A pooled result in the columns of the format. */
export function cochraneEstimate(
  result: AnalysisResult,
  pooled: PooledEffect | null,
): CochraneCells {
  const to = scaleOf(result);
  const random = pooled?.choices.model === "random";
  const spread = pooled?.heterogeneity;
  return {
    Mean: pooled && to(pooled.estimate),
    "CI start": pooled && to(pooled.interval.lower),
    "CI end": pooled && to(pooled.interval.upper),
    "Heterogeneity Tau²": random ? spread?.tau2 ?? null : null,
    "Heterogeneity Chi²": spread?.q ?? null,
    "Heterogeneity df": spread?.df ?? null,
    "Heterogeneity I²": (random ? spread?.i2FromTau2 : spread?.i2FromQ) ?? null,
  };
}

/**
 * The name of a study in the format, which knows no ids: its label, with the id where another study
 * has the same label.
 */
function nameOf({ studies }: AnalysisResult, { label, studyId }: AnalysedStudy): string {
  const isShared = studies.some((other) => other.label === label && other.studyId !== studyId);
  return isShared ? `${label} (${studyId})` : label;
}

/** A study of an analysis in the columns of the format. */
export function cochraneStudy(result: AnalysisResult, study: AnalysedStudy): CochraneCells {
  const { counts, effect, reported, group } = study;
  const dichotomous = cochraneKind(result) === "Dichotomous";
  const to = scaleOf(result);
  const onReadScale = reported !== null && (dichotomous || scaleIsRead(result));
  return {
    Subgroup: result.subgroups ? group ?? "" : "",
    Study: nameOf(result, study),
    "Study year": "",
    "Experimental cases": dichotomous ? counts.eventsTreated ?? null : null,
    "Experimental N": dichotomous ? counts.totalTreated ?? null : counts.total ?? null,
    "Control cases": dichotomous ? counts.eventsControl ?? null : null,
    "Control N": dichotomous ? counts.totalControl ?? null : null,
    "GIV Mean": dichotomous ? null : effect?.yi ?? null,
    "GIV SE": dichotomous || effect === null ? null : Math.sqrt(effect.vi),
    Mean: onReadScale ? reported.estimate : effect && to(effect.yi),
    "CI start": onReadScale ? reported.interval.lower : null,
    "CI end": onReadScale ? reported.interval.upper : null,
    Footnotes: "",
  };
}

/** Whether the format's scale is the one that people read: of ratios and differences it is. */
function scaleIsRead({ measure }: AnalysisResult): boolean {
  return measure !== null && ["log", "identity"].includes(measureFacts[measure].scale);
}
