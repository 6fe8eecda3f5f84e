import type { AnalysisPlan } from "../analysis/protocol.ts";
import { programChoice } from "./program_choice.ts";
import type { BenchSetting } from "./types.ts";

/** What must be known of a setting, in sentences. */
export function benchNotes(plan: AnalysisPlan, setting: BenchSetting): readonly string[] {
  const { measure, subgroup, pooling } = plan;
  const program = setting.program && measure ? programChoice(setting.program, measure) : null;
  const byTables = pooling === "mantel-haenszel" || pooling === "peto";
  return [
    ...((setting.edits ?? []).length > 0
      ? ["Hypothetical: cells were changed or rows added; these numbers are not of the data."]
      : []),
    ...(program ? [`${program.defaults.name}: ${program.defaults.statement}.`] : []),
    ...(setting.pooling === "glmm"
      ? [
        "The effects of single studies are those of inverse variance; the mixed model uses counts.",
      ]
      : []),
    ...(byTables && subgroup
      ? ["Strata are pooled by inverse variance; the method pools all studies only."]
      : []),
    ...(subgroup?.overall === false
      ? ["Studies stand in several strata, so that all strata are not pooled together."]
      : []),
  ];
}
