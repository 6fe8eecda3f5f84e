import type { AnalysisPlan, SensitivityPlan } from "../analysis/protocol.ts";
import { checkAnalysis } from "./check_analysis.ts";
import { checkChoices } from "./check_choices.ts";
import { checkMultiverse } from "./check_multiverse.ts";
import type { PlacedFault } from "./placed_fault.ts";
import type { NamedTables } from "./protocol_names.ts";
import { repeatedIds } from "./repeated_ids.ts";

/**
 * Checks a plan and its sensitivity analyses against the tables: names, values, and how the choices
 * fit one another.
 *
 * @param pointer Place of the plan in its JSON file.
 */
export function checkPlan(named: NamedTables, plan: AnalysisPlan, pointer: string): PlacedFault[] {
  const at = (property: keyof AnalysisPlan) => `${pointer}/${property}`;
  const { sensitivity = [] } = plan;
  return [
    ...checkAnalysis(named, plan, at),
    ...checkChoices(plan, at),
    ...checkMultiverse(named, plan, at("multiverse")),
    ...(plan.headline === "pooled" && plan.pooling === "none"
      ? [{
        pointer: at("headline"),
        found: '"pooled" with the pooling "none"',
        allowed: '"crude", "none"',
        advice: "choose one of these, or a method of pooling",
      }]
      : []),
    ...repeatedIds(sensitivity, at("sensitivity")),
    ...sensitivity.flatMap((changed, index) =>
      changeFaults(named, plan, changed, at, `${at("sensitivity")}/${index}/change`)
    ),
  ];
}

function changeFaults(
  named: NamedTables,
  plan: AnalysisPlan,
  { change }: SensitivityPlan,
  base: (property: keyof AnalysisPlan) => string,
  pointer: string,
): PlacedFault[] {
  const { riskDifference, ...choices } = change;
  const changed: AnalysisPlan = { ...plan, ...choices };
  const at = (property: keyof AnalysisPlan) =>
    property in choices ? `${pointer}/${property}` : base(property);
  return [
    ...checkAnalysis(named, changed, at),
    ...checkChoices(changed, at),
    ...(riskDifference === undefined || (plan.design === "comparison" && plan.counts) ? [] : [{
      pointer: `${pointer}/riskDifference`,
      found: `a risk difference in the design "${plan.design}"${plan.values ? " with values" : ""}`,
      allowed: 'a risk difference in the design "comparison" with counts',
      advice: "remove it",
    }]),
  ];
}
