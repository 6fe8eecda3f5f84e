import { choicesOfFit } from "./choices_of_fit.ts";
import { planRows } from "../analysis/plan_rows.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import { plansInForce } from "../analysis/plans_in_force.ts";
import { variantsOf } from "../lineage/variants.ts";
import { nearestName } from "../table/nearest_name.ts";
import type { PlacedFault } from "../table/placed_fault.ts";
import { quoteText } from "../table/quote_text.ts";
import type { Review } from "../table/review_types.ts";
import type { DataProblem } from "../table/types.ts";
import { choiceFaults } from "./choice_faults.ts";
import { editedTables } from "./edited_tables.ts";
import { noEffectOf } from "./no_effect_of.ts";
import { rowProblems } from "./row_problems.ts";
import { settledPlan } from "./settled_plan.ts";
import { startingPlan } from "./starting_plan.ts";
import { strataOf } from "./strata_of.ts";
import type { BenchChoice, BenchSetting } from "./types.ts";

const withinPlan = [
  "stratum",
  "measure",
  ...choicesOfFit,
  "subgroup",
] as const satisfies readonly BenchChoice[];

/**
 * Everything that keeps a setting from being carried out: names that the review does not have,
 * choices that do not go together or have no effect beside others, cells that cannot be.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param setting From controls, or from an address that someone sent.
 * @returns None where {@linkcode benchResult} has an answer.
 *
 * @example
 * ```ts
 * import { describeProblem } from "reforest";
 * import { settingProblems } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const setting = { analysis: "tuberculosis", model: "common", tau2: "DL" } as const;
 * const [problem] = settingProblems(await loadReview("bcg"), setting);
 * assert.ok(problem);
 * assert.match(describeProblem(problem), /^setting, tau2: found "DL"; allowed: no value, since a/);
 * ```
 */
export function settingProblems(review: Review, setting: BenchSetting): readonly DataProblem[] {
  const start = startingPlan(review, setting);
  if (!start) return [unknownPlan(review, setting)];
  const { tables, problems } = editedTables(review, setting.edits ?? []);
  if (problems.length > 0) return problems;
  const names = nameFaults(start, setting, tables);
  if (names.length > 0) return names.map(placed);
  return rowProblems(() => {
    const plan = settledPlan(start, setting, tables);
    const faults = [...uselessFaults(plan, setting), ...choiceFaults(plan, setting)];
    if (faults.length > 0) return faults.map(placed);
    planRows(plan, tables);
    const { stratum } = setting;
    const strata = stratum === undefined ? [] : strataOf(plan, tables);
    return stratum === undefined || strata.includes(stratum)
      ? []
      : [placed(unknown("stratum", stratum, strata))];
  });
}

/** A fault in the grammar of the house. */
function placed(fault: PlacedFault): DataProblem {
  return { file: "setting", line: null, column: null, ...fault };
}

function unknown(pointer: string, name: string, known: readonly string[]): PlacedFault {
  const near = nearestName(name, known);
  return {
    pointer,
    found: quoteText(name),
    allowed: known.length === 0 ? "none, since there is none" : known.join(", "),
    advice: near === null ? "choose one of these" : `did you mean ${quoteText(near)}?`,
  };
}

function unknownPlan(review: Review, { analysis, variant = "" }: BenchSetting): DataProblem {
  const ids = plansInForce(review).map(({ id }) => id);
  if (!ids.includes(analysis)) return placed(unknown("analysis", analysis, ids));
  const names = variantsOf(review).flatMap((one) =>
    one.analysis === analysis && one.name !== "" ? [one.name] : []
  );
  return placed(unknown("variant", variant, names));
}

function nameFaults(
  start: AnalysisPlan,
  { without = [], subgroup }: BenchSetting,
  tables: Review["tables"],
): PlacedFault[] {
  const rows = tables[start.table]?.rows ?? [];
  const ids = [...new Set(rows.map(({ values }) => `${values[start.studyId]}`))];
  const columns = ["none", ...tables[start.table]?.columns.map(({ name }) => name) ?? []];
  return [
    ...without.filter((id) => !ids.includes(id)).map((id) => unknown("without", id, ids)),
    ...(subgroup === undefined || columns.includes(subgroup)
      ? []
      : [unknown("subgroup", subgroup, columns)]),
  ];
}

function uselessFaults(plan: AnalysisPlan, setting: BenchSetting): PlacedFault[] {
  return withinPlan.flatMap((choice): PlacedFault[] => {
    const value = setting[choice];
    if (value === undefined) return [];
    const reason = noEffectOf(choice, plan, setting);
    return reason === null ? [] : [{
      pointer: choice,
      found: quoteText(`${value}`),
      allowed: `no value, since ${reason}`,
      advice: "leave it out",
    }];
  });
}
