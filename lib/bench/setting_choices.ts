import type { AnalysisPlan } from "../analysis/protocol.ts";
import { ifComputable } from "../analysis/if_computable.ts";
import { planRows } from "../analysis/plan_rows.ts";
import type { Review } from "../table/review_types.ts";
import { changedSetting } from "./changed_setting.ts";
import { choiceFaults } from "./choice_faults.ts";
import { controlLabels } from "./control_labels.ts";
import { codesInForce } from "./codes_in_force.ts";
import { editedTables } from "./edited_tables.ts";
import { noEffectOf } from "./no_effect_of.ts";
import { optionCodes } from "./option_codes.ts";
import { optionLabel } from "./option_label.ts";
import { programChoices } from "./program_choice.ts";
import { registeredSetting } from "./registered_setting.ts";
import { settledPlan } from "./settled_plan.ts";
import { startingPlan } from "./starting_plan.ts";
import type { BenchChoice, BenchControl, BenchOption, BenchSetting } from "./types.ts";

/**
 * The controls of the bench under a setting: the options of every choice in the words of the field,
 * which is in force, which is registered, and which cannot be chosen now, with the reason.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param setting One without {@linkcode settingProblems}.
 * @returns In the order in which a reader goes through them; none where there is no such analysis.
 *
 * @example
 * ```ts
 * import { settingChoices } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const controls = settingChoices(await loadReview("feng2019"), { analysis: "prevalence" });
 * const tau2 = controls.find(({ choice }) => choice === "tau2");
 * assert.equal(tau2?.chosen, "DL");
 * const rule = controls.find(({ choice }) => choice === "zeroCells");
 * assert.equal(rule?.disabled, "this measure needs no increment");
 * ```
 */
export function settingChoices(review: Review, setting: BenchSetting): readonly BenchControl[] {
  const first = registeredSetting(review, setting.analysis);
  const [start, planned] = [startingPlan(review, setting), startingPlan(review, first)];
  if (!start || !planned) return [];
  const { tables } = editedTables(review, setting.edits ?? []);
  const plan = settledPlan(start, setting, tables);
  const chosen = codesInForce(plan, setting);
  const registered = codesInForce(planned, first);
  return (Object.keys(controlLabels) as BenchChoice[]).map((choice): BenchControl => {
    const disabled = noEffectOf(choice, plan, setting);
    const codes = optionCodes(review, plan, tables, choice);
    const known = codes.includes(chosen[choice]) || chosen[choice] === ""
      ? codes
      : [...codes, chosen[choice]];
    return {
      choice,
      label: choice === "measure" && plan.design === "proportion"
        ? "Transformation"
        : controlLabels[choice],
      kind: choice === "increment" ? "number" : "select",
      options: known.map((code): BenchOption => ({
        code,
        label: optionLabel(review, plan, choice, code),
        disabled: disabled === null && code !== chosen[choice]
          ? reasonAgainst(review, tables, setting, choice, code)
          : null,
        note: noteOf(plan, choice, code),
      })),
      chosen: chosen[choice],
      registered: registered[choice],
      disabled,
    };
  });
}

/** Why an option cannot be chosen; null where it can. */
function reasonAgainst(
  review: Review,
  tables: Review["tables"],
  setting: BenchSetting,
  choice: BenchChoice,
  code: string,
): string | null {
  if (choice === "analysis" || choice === "stratum" || code === "") return null;
  const next = changedSetting(review, tables, setting, choice, code);
  const start = startingPlan(review, next);
  if (!start) return null;
  const settle = () => settledPlan(start, next, tables);
  if (choice === "subgroup" || choice === "variant") {
    const { reason } = ifComputable(() => planRows(settle(), tables));
    if (reason !== null) return reason;
  }
  const [fault] = choiceFaults(settle(), next);
  return fault ? `allowed: ${fault.allowed}` : null;
}

function noteOf({ measure }: AnalysisPlan, choice: BenchChoice, code: string): string | null {
  if (choice === "prediction" && code === "nagashima") {
    return "a bootstrap of 25,000 samples: about a second";
  }
  if (choice === "pooling" && code === "glmm") return "some hundredths of a second";
  if (choice !== "program" || measure === null) return null;
  return programChoices(measure).find((one) => one.code === code)?.defaults.statement ?? null;
}
