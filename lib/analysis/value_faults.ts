import { rowFields } from "../effect/row_fields.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { type ValueShape, valueShapeOf } from "../measure/value_roles.ts";
import type { DataProblem } from "../table/types.ts";
import type { CountUnit } from "./count_units.ts";
import type { AnalysisPlan } from "./protocol.ts";

interface Rule {
  readonly allowed: string;
  readonly holds: (value: number) => boolean;
}

const above0: Rule = { allowed: "a number above 0", holds: (value) => value > 0 };
const finite: Rule = { allowed: "a number", holds: Number.isFinite };

/** What each value of a study may be, by role. */
function rulesOf(shape: ValueShape, ratio: boolean): Readonly<Record<string, Rule>> {
  if (shape === "interval") {
    const rule = ratio ? above0 : finite;
    return { estimate: rule, lower: rule, upper: rule };
  }
  const rules = rowFields[shape === "given" ? "generic" : shape];
  return { ...rules, seTreated: above0, seControl: above0, sei: above0 };
}

/**
 * All values from which no effect can be computed, since no study can have them: an SD below 0, a
 * limit of an interval on the wrong side, a ratio of 0. Each with its file, line and column.
 */
export function valueFaults(plan: AnalysisPlan, units: readonly CountUnit[]): DataProblem[] {
  const { values: columns, measure } = plan;
  if (columns === undefined || measure === null) return [];
  const ratio = measureFacts[measure].scale === "log";
  const columnOf: Readonly<Record<string, string | number | undefined>> = { ...columns };
  return units.flatMap(({ values = {}, source }) => {
    const shape = valueShapeOf(values);
    if (shape === null) return [];
    const rules = rulesOf(shape, ratio);
    const fault = (role: string, found: string, allowed: string): DataProblem => ({
      file: source[0]?.file ?? plan.table,
      line: source[0]?.line ?? null,
      column: `${columnOf[role]}`,
      found,
      allowed,
      advice: "correct the cell, or leave it empty if the value is missing",
    });
    const faults = Object.entries(values).flatMap(([role, value]) => {
      const rule = rules[role];
      return rule && !rule.holds(value) ? [fault(role, `${value}`, rule.allowed)] : [];
    });
    if (shape !== "interval" || faults.length > 0) return faults;
    const { estimate = 0, lower = 0, upper = 0 } = values;
    if (!(lower < upper)) {
      return [fault("lower", `${lower}`, `a number below the upper limit, ${upper}`)];
    }
    return lower <= estimate && estimate <= upper
      ? []
      : [fault("estimate", `${estimate}`, `a number between its limits, ${lower} and ${upper}`)];
  });
}
