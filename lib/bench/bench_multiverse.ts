import type { AnalysisPlan, MultiversePlan } from "../analysis/protocol.ts";
import type { RowCondition } from "../analysis/row_condition.ts";
import { multiverseOf } from "../analysis/multiverse_of.ts";
import type { Decision, Multiverse } from "../diagnose/multiverse_types.ts";
import type { Measure } from "../measure/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { DataProblems } from "../table/data_problems.ts";
import type { Review } from "../table/review_types.ts";
import { isNotApplicable, type NotApplicable } from "../trace/not_applicable.ts";
import { editedTables } from "./edited_tables.ts";
import { settingProblems } from "./setting_problems.ts";
import { settledPlan } from "./settled_plan.ts";
import { startingPlan } from "./starting_plan.ts";
import type { BenchSetting } from "./types.ts";

/** Choices that reasonable authors make, where the protocol names none. */
const usual = {
  zeroCells: ["only0", "all"],
  models: ["random", "common"],
  tau2: ["DL", "PM", "REML", "ML", "EB", "SJ"],
  intervals: ["wald", "hartung-knapp", "hartung-knapp-adhoc"],
} as const satisfies Omit<MultiversePlan, "measures" | "poolings" | "sets">;

/**
 * The multiverse around a setting: the studies and cells of the setting under every combination of
 * choices that the protocol names, or of the usual ones, held against the protocol's threshold (no
 * effect where it names none). Where a stratum is looked at, its studies. `planned` is the setting
 * itself; null where it is none of the combinations.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param setting As for {@linkcode benchResult}.
 * @returns The multiverse, or why there is none: a proportion needs a threshold.
 * @throws {DataProblems} listing everything that {@linkcode settingProblems} finds.
 *
 * @example
 * ```ts
 * import { benchMultiverse } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("greb2008");
 * const setting = { analysis: "complete-response", without: ["Rodriguez 2003"] };
 * const answer = benchMultiverse(review, setting);
 * assert.ok("specifications" in answer);
 * assert.ok(answer.specifications.length > 50);
 * assert.ok(answer.specifications.every(({ k }) => k <= 13));
 * ```
 */
export function benchMultiverse(
  review: Review,
  setting: BenchSetting,
): Multiverse | NotApplicable {
  const problems = settingProblems(review, setting);
  if (problems.length > 0) throw new DataProblems(problems);
  const { tables } = editedTables(review, setting.edits ?? []);
  const start = startingPlan(review, setting) as AnalysisPlan;
  const { measure } = start;
  const decision = start.decision ?? (measure && noEffect(measure));
  if (measure === null || !decision || start.pooling === "none") {
    const reason = `${start.title}: there is no threshold that tells one conclusion from another.`;
    return { kind: "not-applicable", reason };
  }
  const plan = settledPlan(
    { ...start, decision, multiverse: start.multiverse ?? usualOptions(measure) },
    setting,
    tables,
  );
  const answer = multiverseOf(withinSets(plan, setting), tables);
  return isNotApplicable(answer) || isAmong(plan, setting)
    ? answer
    : { ...answer, planned: null, otherThanPlanned: null };
}

/** Programs, mixed models and increments of one's own are no specifications of a multiverse. */
function isAmong({ increment = 0.5 }: AnalysisPlan, { program, pooling }: BenchSetting): boolean {
  return program === undefined && pooling !== "glmm" && increment === 0.5;
}

function noEffect(measure: Measure): Decision | null {
  return measureFacts[measure].nullValue === null ? null : {
    threshold: "no effect",
    label: "no effect",
    why: "The protocol names no threshold.",
  };
}

function usualOptions(measure: Measure): MultiversePlan {
  const { rows } = measureFacts[measure];
  if (rows === "two-by-two") {
    return {
      ...usual,
      measures: ["OR", "RR", "RD"],
      poolings: ["inverse-variance", "mantel-haenszel", "peto"],
    };
  }
  return { ...usual, measures: rows === "proportion" ? ["PLO", "PFT", "PAS"] : [measure] };
}

/** The stratum that is looked at, and the studies left out, in the protocol's other sets as well. */
function withinSets(plan: AnalysisPlan, { stratum, without = [] }: BenchSetting): AnalysisPlan {
  const { subgroup, ...rest } = plan;
  const inStratum: readonly RowCondition[] = subgroup && stratum !== undefined
    ? [{ column: subgroup.column, in: [stratum] }]
    : [];
  const left: readonly RowCondition[] = without.length > 0
    ? [{ column: plan.studyId, notIn: without }]
    : [];
  const sets = plan.multiverse?.sets?.map((set) => ({
    ...set,
    where: [...set.where, ...inStratum, ...left],
  }));
  return {
    ...(inStratum.length > 0 ? rest : plan),
    where: [...plan.where ?? [], ...inStratum],
    multiverse: { ...plan.multiverse, ...(sets ? { sets } : {}) },
  };
}
