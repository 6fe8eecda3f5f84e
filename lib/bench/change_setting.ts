import type { Review } from "../table/review_types.ts";
import { choiceFaults } from "./choice_faults.ts";
import { codesInForce } from "./codes_in_force.ts";
import { editedTables } from "./edited_tables.ts";
import { noEffectOf } from "./no_effect_of.ts";
import { settledPlan } from "./settled_plan.ts";
import { startingPlan } from "./starting_plan.ts";
import type { BenchChoice, BenchSetting } from "./types.ts";

/** Choices that others can make void, in the order in which an address names them. */
const dependent = [
  "stratum",
  "measure",
  "pooling",
  "model",
  "tau2",
  "interval",
  "prediction",
  "zeroCells",
  "increment",
  "subgroup",
  "program",
] as const satisfies readonly BenchChoice[];

/**
 * A setting with one choice made otherwise: what follows a control of the bench.
 *
 * Choices that the new one leaves without effect, or that do not go with it, are taken back, and so
 * is everything that is as planned, so that a setting holds only what differs. Another analysis
 * keeps nothing but the edits.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param setting Before.
 * @param choice Which control.
 * @param code An option's code; "" takes the choice back.
 *
 * @example A common effect has no tau²
 * ```ts
 * import { changeSetting } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const before = { analysis: "tuberculosis", tau2: "DL" } as const;
 * const after = changeSetting(review, before, "model", "common");
 * assert.deepEqual(after, { analysis: "tuberculosis", model: "common" });
 * assert.deepEqual(changeSetting(review, after, "model", "random"), { analysis: "tuberculosis" });
 * ```
 */
export function changeSetting(
  review: Review,
  setting: BenchSetting,
  choice: BenchChoice,
  code: string,
): BenchSetting {
  return changedSetting(
    review,
    editedTables(review, setting.edits ?? []).tables,
    setting,
    choice,
    code,
  );
}

/** The same, where the tables with the edits are known. */
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
