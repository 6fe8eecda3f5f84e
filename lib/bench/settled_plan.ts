import { planRows } from "../analysis/plan_rows.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { Review } from "../table/review_types.ts";
import { programChoice } from "./program_choice.ts";
import type { BenchSetting } from "./types.ts";

type Tables = Review["tables"];

const fits = ["pooling", "model", "tau2", "interval", "prediction"] as const;

/**
 * The plan of a setting: that which it starts from, with the choices made at the bench. A mixed
 * model stands as inverse variance here, which gives the effects of the studies beside it.
 *
 * Choices that a model does not have go with it: a common effect has no tau2 and no prediction, and
 * Wald's interval unless another is asked for.
 */
export function settledPlan(
  start: AnalysisPlan,
  setting: BenchSetting,
  tables: Tables,
): AnalysisPlan {
  const { measure, zeroCells, increment } = setting;
  const plan: AnalysisPlan = {
    ...withStrata(withoutStudies(start, setting.without ?? []), setting.subgroup, tables),
    ...given({ measure, zeroCells, increment }),
  };
  return setting.program === undefined
    ? withFit(plan, setting)
    : withProgram(plan, setting.program);
}

function withFit(plan: AnalysisPlan, setting: BenchSetting): AnalysisPlan {
  if (fits.every((name) => setting[name] === undefined)) return plan;
  const { tau2, interval, prediction, model, ...rest } = plan;
  const pooling = setting.pooling === "glmm" ? "inverse-variance" : setting.pooling ?? plan.pooling;
  const wasCommon = byTables(plan.pooling) || model === "common";
  if (byTables(pooling) || (setting.model ?? model) === "common") {
    return {
      ...rest,
      pooling,
      model: "common",
      interval: setting.interval ?? (wasCommon ? interval : undefined) ?? "wald",
      prediction: "none",
    };
  }
  return {
    ...rest,
    pooling,
    ...given({
      model: setting.model ?? model,
      tau2: setting.tau2 ?? tau2,
      interval: setting.interval ?? interval,
      prediction: setting.prediction ?? prediction,
    }),
  };
}

/** The choices of a program, as far as a plan can state them; what it leaves out is a default. */
function withProgram(
  plan: AnalysisPlan,
  code: NonNullable<BenchSetting["program"]>,
): AnalysisPlan {
  const choice = plan.measure && programChoice(code, plan.measure);
  if (!choice) return plan;
  const { tau2: _t, interval: _i, prediction: _p, model: _m, ...rest } = plan;
  const { model, tau2, interval, prediction } = choice.analysis.pooling;
  return {
    ...rest,
    pooling: "inverse-variance",
    ...given({ model, tau2: tau2 === "GENQ" ? undefined : tau2, interval, prediction }),
  };
}

function withoutStudies(plan: AnalysisPlan, ids: readonly string[]): AnalysisPlan {
  if (ids.length === 0) return plan;
  return { ...plan, where: [...plan.where ?? [], { column: plan.studyId, notIn: ids }] };
}

/** Strata by another column, or none; counts are then summed within the new ones. */
function withStrata(plan: AnalysisPlan, column: string | undefined, tables: Tables): AnalysisPlan {
  if (column === undefined || column === (plan.subgroup?.column ?? "none")) return plan;
  const { subgroup: old, sumWithin, ...rest } = plan;
  const others = sumWithin?.filter((name) => name !== old?.column);
  if (column === "none") return { ...rest, ...given({ sumWithin: others }) };
  const changed: AnalysisPlan = {
    ...rest,
    ...given({ sumWithin: others && [column, ...others.filter((name) => name !== column)] }),
    subgroup: { column, minStudies: old?.minStudies ?? 3, tau2: old?.tau2 ?? "separate" },
  };
  const studies = planRows(changed, tables).units.map(({ studyId }) => studyId);
  return new Set(studies).size === studies.length
    ? changed
    // A study that stands in several strata would count several times.
    : { ...changed, subgroup: { ...changed.subgroup, column, overall: false } };
}

/** Mantel-Haenszel and Peto pool the tables themselves, under a common effect. */
function byTables(pooling: AnalysisPlan["pooling"]): boolean {
  return pooling === "mantel-haenszel" || pooling === "peto";
}

/** What is given, without the rest. */
function given<T extends object>(choices: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(choices).filter(([, choice]) => choice !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
