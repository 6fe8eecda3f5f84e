import { choicesOfFit } from "./choices_of_fit.ts";
import type { Review } from "../table/review_types.ts";
import { choiceFaults } from "./choice_faults.ts";
import { codesInForce } from "./codes_in_force.ts";
import { noEffectOf } from "./no_effect_of.ts";
import { settledPlan } from "./settled_plan.ts";
import { startingPlan } from "./starting_plan.ts";
import type { BenchChoice, BenchSetting } from "./types.ts";

/** Choices that others can make void, in the order in which an address names them. */
const dependent = [
  "stratum",
  "measure",
  ...choicesOfFit,
  "subgroup",
  "program",
] as const satisfies readonly BenchChoice[];

/** As `changeSetting`, where the tables with the edits are known. */
export function changedSetting(
  review: Review,
  tables: Review["tables"],
  setting: BenchSetting,
  choice: BenchChoice,
  code: string,
): BenchSetting {
  if (choice === "analysis") {
    return { analysis: code, ...(setting.edits ? { edits: setting.edits } : {}) };
  }
  let next = withChoice(setting, choice, code);
  if (choice === "subgroup" || choice === "variant") next = withChoice(next, "stratum", "");
  const start = startingPlan(review, next);
  if (!start) return next;
  for (const other of dependent) {
    if (other === choice || next[other] === undefined) continue;
    const plan = settledPlan(start, next, tables);
    const clashes = choiceFaults(plan, next).some(({ pointer }) => pointer === other);
    if (clashes || noEffectOf(other, plan, next) !== null) next = withChoice(next, other, "");
  }
  for (const own of dependent) {
    if (own === "stratum" || next[own] === undefined) continue;
    const less = withChoice(next, own, "");
    const [here, there] = [next, less].map((one) =>
      codesInForce(settledPlan(start, one, tables), one)[own]
    );
    if (here === there) next = less;
  }
  return next;
}

function withChoice(setting: BenchSetting, choice: BenchChoice, code: string): BenchSetting {
  const { [choice]: _, ...rest } = setting;
  if (code === "") return rest as BenchSetting;
  // Codes come from options, or are refused by `settingProblems`.
  return { ...rest, [choice]: choice === "increment" ? Number(code) : code } as BenchSetting;
}
