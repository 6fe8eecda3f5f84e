import type { AnalysisPlan } from "../analysis/protocol.ts";
import { plansInForce } from "../analysis/plans_in_force.ts";
import { selectRows } from "../analysis/select_rows.ts";
import { zeroCellRules } from "../effect/effect_size_choices.ts";
import { variantsOf } from "../lineage/variants.ts";
import { poolingCodes } from "../model/pooling_choices.ts";
import { measuresOf } from "../table/measures_of.ts";
import type { Review } from "../table/review_types.ts";
import type { CellValue } from "../table/types.ts";
import { programChoices } from "./program_choice.ts";
import { strataOf } from "./strata_of.ts";
import type { BenchChoice } from "./types.ts";

/** Most levels that a column may have to make strata. */
const mostLevels = 8;

/** The codes that a control offers; whether each can be chosen now is another question. */
export function optionCodes(
  review: Review,
  plan: AnalysisPlan,
  tables: Review["tables"],
  choice: BenchChoice,
): readonly string[] {
  switch (choice) {
    case "analysis":
      return plansInForce(review).map(({ id }) => id);
    case "variant":
      return variantsOf(review).flatMap(({ analysis, name }) => analysis === plan.id ? [name] : []);
    case "stratum":
      return plan.subgroup && plan.subgroup.overall !== false
        ? ["", ...strataOf(plan, tables)]
        : strataOf(plan, tables);
    case "measure":
      return measuresOf(plan);
    case "pooling":
      return ["inverse-variance", "mantel-haenszel", "peto", "glmm"];
    case "model":
      return poolingCodes.model;
    case "tau2":
      // GENQ needs weights of one's own.
      return poolingCodes.tau2.filter((code) => code !== "GENQ");
    case "interval":
      return poolingCodes.interval;
    case "prediction":
      return poolingCodes.prediction;
    case "zeroCells":
      return zeroCellRules;
    case "increment":
      return ["0.5", "0.25", "0.1", "0.01", "1"];
    case "subgroup":
      return ["none", ...strataColumns(plan, tables)];
    case "program":
      return ["", ...(plan.measure ? programChoices(plan.measure).map(({ code }) => code) : [])];
  }
}

/**
 * Columns that can part the rows of an analysis: few values, each row with one. Free text has to
 * have two values at least that enough studies share to be pooled.
 */
function strataColumns(plan: AnalysisPlan, tables: Review["tables"]): readonly string[] {
  const table = tables[plan.table];
  if (!table) return [];
  const { rows } = selectRows(plan, tables);
  const counted = [...Object.values(plan.counts ?? {}), ...Object.values(plan.values ?? {})];
  const least = plan.subgroup?.minStudies ?? 3;
  return table.columns.flatMap(({ name, type, constraints }) => {
    if (name === plan.subgroup?.column) return [name];
    if (name === plan.studyId || counted.includes(name) || type === "number") return [];
    const levels = new Map<CellValue, Set<CellValue>>();
    for (const { values } of rows) {
      const level = values[name] ?? null;
      const studies = levels.get(level) ?? new Set();
      levels.set(level, studies.add(values[plan.studyId] ?? null));
    }
    const isCode = type === "boolean" || constraints?.enum !== undefined;
    const shared = [...levels.values()].filter((studies) => studies.size >= least);
    const isFew = levels.size > 1 && levels.size <= mostLevels && !levels.has(null);
    return isFew && (isCode || shared.length > 1) ? [name] : [];
  });
}
