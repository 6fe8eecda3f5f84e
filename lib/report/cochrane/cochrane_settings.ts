import type { AnalysisResult } from "../../analysis/types.ts";
import { measureFacts } from "../../measure/measure_facts.ts";
import type { PooledEffect } from "../../model/types.ts";
import { formatNumber } from "../format_number.ts";
import type { CochraneCells } from "./cochrane_types.ts";

/** How the rows of an analysis are written: as counts, or as effects with their standard errors. */
export type CochraneKind = "Dichotomous" | "Contrast level";

const measures: Readonly<Record<string, string>> = {
  OR: "OR",
  RR: "RR",
  RD: "RD",
  PETO: "PETO_OR",
};
const methods = { "mantel-haenszel": "MH", "inverse-variance": "IV", peto: "PETO" } as const;
const intervals: Readonly<Record<string, string>> = { wald: "Wald", "hartung-knapp": "HKSJ" };

/** Kind of the rows of an analysis. */
export function cochraneKind({ design, measure, studies }: AnalysisResult): CochraneKind {
  const counted = studies.every(({ counts }) =>
    ["eventsTreated", "totalTreated", "eventsControl", "totalControl"].every((role) =>
      counts[role] !== undefined
    )
  );
  return design === "comparison" && counted && measure !== null && measure in measures
    ? "Dichotomous"
    : "Contrast level";
}

/** Why the format cannot say how an analysis was pooled; null where it can. */
export function cochraneObstacle({ choices }: PooledEffect): string | null {
  const { model, tau2, interval } = choices;
  if (model === "random" && tau2 !== "DL" && tau2 !== "REML") {
    return `the format knows DL and REML, and tau² is by ${tau2}`;
  }
  if (intervals[interval] === undefined || (model === "common" && interval !== "wald")) {
    return `the format has no word for the interval "${interval}"`;
  }
  return null;
}

/** The choices of an analysis in the words of the format. */
export function cochraneSettings(
  result: AnalysisResult,
  { choices, method, prediction }: PooledEffect,
): CochraneCells {
  const measure = result.measure ?? "GEN";
  const { scale, effectName } = measureFacts[measure];
  const random = choices.model === "random";
  const kind = cochraneKind(result);
  return {
    "Data type": kind,
    "Log-scale data": kind === "Contrast level" && scale === "log" ? "TRUE" : "FALSE",
    "Experimental group label": result.arms?.treated ?? "",
    "Control group label": result.arms?.control ?? "",
    "Statistical method": methods[method],
    "Effect measure": kind === "Dichotomous" ? measures[measure] ?? measure : effectName,
    "Analysis model": random ? "Random effect" : "Fixed effect",
    "Heterogeneity estimator": random ? choices.tau2 : "",
    "Subgroup estimates": result.subgroups ? "TRUE" : "FALSE",
    "Overall estimates": result.overall ? "TRUE" : "FALSE",
    "Prediction interval": prediction ? "TRUE" : "FALSE",
    "Swap event and non-event": "FALSE",
    "CI method": random ? intervals[choices.interval] ?? "" : "",
    "CI/PI level": `${formatNumber(choices.level, { digits: 6, style: "significant", shift: 2 })}%`,
  };
}
