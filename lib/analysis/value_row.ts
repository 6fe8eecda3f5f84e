import { effectFromInterval } from "../effect/effect_from_interval.ts";
import { sdFromStandardError } from "../effect/group_sd.ts";
import type { AnyRow } from "../effect/row_values.ts";
import type { Measure, StudyEffect } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { valueShapeOf } from "../measure/value_roles.ts";

/** Values of a study by role, as the table holds them. */
export type Values = Readonly<Record<string, number>>;

/**
 * The row that effects are computed from: standard errors of means become SDs, those of effects
 * variances, and printed intervals effects on the analysis scale with their variance.
 *
 * @param values As extracted; what `valueFaults` finds in them is an error here.
 */
export function valueRow(
  named: Pick<StudyEffect, "id" | "label" | "source">,
  values: Values,
  measure: Measure,
): AnyRow {
  const of = (role: string): number => {
    const value = values[role];
    if (value === undefined) throw new Error(`study "${named.id}": no value of "${role}"`);
    return value;
  };
  const sd = (arm: "Treated" | "Control") =>
    values[`sd${arm}`] ??
      sdFromStandardError({ standardError: of(`se${arm}`), total: of(`total${arm}`) }).sd;
  switch (valueShapeOf(values)) {
    case "means":
      return {
        ...named,
        meanTreated: of("meanTreated"),
        sdTreated: sd("Treated"),
        totalTreated: of("totalTreated"),
        meanControl: of("meanControl"),
        sdControl: sd("Control"),
        totalControl: of("totalControl"),
      };
    case "given":
      return { ...named, yi: of("yi"), vi: values.vi ?? of("sei") ** 2 };
    case "interval": {
      const { yi, vi } = effectFromInterval({
        estimate: of("estimate"),
        lower: of("lower"),
        upper: of("upper"),
        level: values.level ?? 0.95,
        ratio: measureFacts[measure].scale === "log",
      });
      return { ...named, yi, vi };
    }
    default:
      // The other shapes have the roles of their rows.
      return { ...named, ...values } as unknown as AnyRow;
  }
}
