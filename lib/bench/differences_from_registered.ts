import { choicesOfFit } from "./choices_of_fit.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import { listWords } from "../report/list_words.ts";
import type { Review } from "../table/review_types.ts";
import { canonicalJson } from "../trace/canonical_json.ts";
import { benchStudies } from "./bench_studies.ts";
import { controlLabels } from "./control_labels.ts";
import { codesInForce } from "./codes_in_force.ts";
import { editedTables } from "./edited_tables.ts";
import { editInWords } from "./edit_in_words.ts";
import { optionLabel } from "./option_label.ts";
import { registeredSetting } from "./registered_setting.ts";
import { settledPlan } from "./settled_plan.ts";
import { startingPlan } from "./starting_plan.ts";
import type { BenchChoice, BenchDifference, BenchSetting } from "./types.ts";

/** Beside those of the fit, which a program settles together. */
const always = ["measure", "program", "subgroup"] as const;

/**
 * What a setting does otherwise than registered, or than planned where nothing is registered, in
 * words; the analysis and the stratum looked at are no differences.
 *
 * Choices that follow from another are listed where they have a meaning (Wald's interval under a
 * common effect) and not where they have none (its tau2).
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param setting One without {@linkcode settingProblems}.
 * @returns None for the registered setting.
 *
 * @example
 * ```ts
 * import { differencesFromRegistered } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const setting = { analysis: "tuberculosis", tau2: "DL" } as const;
 * assert.deepEqual(differencesFromRegistered(await loadReview("bcg"), setting), [{
 *   choice: "tau2",
 *   label: "Estimator of tau²",
 *   registered: "restricted maximum likelihood",
 *   here: "DerSimonian–Laird",
 * }]);
 * ```
 */
export function differencesFromRegistered(
  review: Review,
  setting: BenchSetting,
): readonly BenchDifference[] {
  const first = registeredSetting(review, setting.analysis);
  const [start, planned] = [startingPlan(review, setting), startingPlan(review, first)];
  if (!start || !planned) return [];
  const { tables } = editedTables(review, setting.edits ?? []);
  const plan = settledPlan(start, setting, tables);
  const [here, registered] = [codesInForce(plan, setting), codesInForce(planned, first)];
  const other = (choice: BenchChoice): BenchDifference[] =>
    here[choice] === registered[choice] ? [] : [{
      choice,
      label: controlLabels[choice],
      registered: optionLabel(review, planned, choice, registered[choice]),
      here: optionLabel(review, plan, choice, here[choice]),
    }];
  const left = benchStudies(review, setting).filter(({ included }) => !included);
  const names = listWords(left.map(({ label }) => label));
  return [
    ...(sameRows(start, planned) ? [] : other("variant")),
    ...(left.length === 0 ? [] : [
      { choice: "without", label: "Studies left out", registered: "none", here: names } as const,
    ]),
    ...always.flatMap(other),
    ...(setting.program === undefined ? choicesOfFit : []).filter((choice) =>
      hasMeaning(choice, here[choice]) &&
      // The usual increment comes with the rule that it is added by.
      (choice !== "increment" || registered.increment !== "" || setting.increment !== undefined)
    ).flatMap(other),
    ...(setting.edits ?? []).map((edit): BenchDifference => ({
      choice: "edits",
      label: "Hypothetical",
      registered: "the data",
      here: editInWords(review, edit),
    })),
  ];
}

/** No tau2, no increment and no prediction are what other choices bring with them. */
function hasMeaning(choice: BenchChoice, code: string): boolean {
  return code !== "" && !(choice === "zeroCells" && code === "none");
}

/** Whether two plans differ in choices alone, which are compared one by one. */
function sameRows(one: AnalysisPlan, other: AnalysisPlan): boolean {
  const [first, second] = [one, other].map((plan) =>
    canonicalJson({ ...plan, ...chosenElsewhere })
  );
  return first === second;
}

const chosenElsewhere = {
  ...{ measure: null, zeroCells: null, increment: null, pooling: null, model: null },
  ...{ tau2: null, interval: null, prediction: null, subgroup: null },
};
