import type { AnalysisResult } from "../analysis/types.ts";
import type { Measure, RowDesign } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { formatEstimate } from "./format_estimate.ts";
import { formatInterval } from "./format_interval.ts";
import { formatLevel } from "./format_level.ts";
import { formatNumber } from "./format_number.ts";
import { predictionFormat } from "./prediction_format.ts";

/** Models of the designs that count events; no other has one. */
const models: Readonly<Partial<Record<RowDesign, string>>> = {
  proportion: "binomial-normal, logit",
  "two-by-two": "binomial, fixed study effects",
  rate: "Poisson-normal, log",
  "two-rates": "Poisson, fixed study effects",
};

/** A mixed model of the counts in one paragraph, with what it makes of zero events. */
export function describeMixedModel(
  { answer, reported }: NonNullable<AnalysisResult["mixedModel"]>,
  measure: Measure,
): string {
  const name = `Generalised linear mixed model (${models[measureFacts[measure].rows]})`;
  if (answer.kind === "not-estimable" || reported === null) {
    const reason = answer.kind === "not-estimable" ? answer.reason : "no estimate";
    return `${name}: not estimable, since ${reason}.`;
  }
  const level = answer.interval.level;
  const estimate = formatEstimate(reported, { level });
  const { predictionLower: lower, predictionUpper: upper } = reported;
  const prediction = lower === null || upper === null || reported.unit !== "proportion"
    ? ""
    : `, ${formatLevel(level)} prediction interval ${
      formatInterval({ lower, upper }, predictionFormat(reported.unit))
    }`;
  const warnings = answer.warnings.length ? ` ${answer.warnings.join(" ")}` : "";
  return `**${name}: ${estimate}**, tau² ${
    formatNumber(answer.tau2, { digits: 3 })
  }${prediction}. Studies without events enter by their likelihood and nothing is added to them; ` +
    `where no study had an event the estimate would run to zero, and only an upper limit ` +
    `would exist.${warnings}`;
}
