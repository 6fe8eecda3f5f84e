import type { AnalysisPlan } from "../analysis/protocol.ts";
import { givenAs } from "../measure/given_as.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { Measure, RowDesign } from "../measure/types.ts";
import { type ValueShape, valueShapeOf } from "../measure/value_roles.ts";

/** Designs of an analysis in which values of a shape may stand. */
export const designsOf: Readonly<Record<ValueShape, readonly AnalysisPlan["design"][]>> = {
  means: ["comparison"],
  matched: ["comparison", "single group"],
  rate: ["single group"],
  "two-rates": ["comparison"],
  correlation: ["single group"],
  given: ["comparison", "single group"],
  interval: ["comparison", "single group"],
  "log-rank": ["comparison"],
};

/** Codes of the measures that a design may have with its counts or values; none for a listing. */
export function measuresOf(
  { design, values }: Pick<AnalysisPlan, "design" | "values">,
): readonly Measure[] {
  const codes = Object.keys(measureFacts) as Measure[];
  const shape = values === undefined ? null : valueShapeOf(values);
  if (shape === "given" || shape === "interval") {
    return codes.filter((code) => givenAs(code) !== null);
  }
  const rows: RowDesign | null = values === undefined ? rowsOfCounts[design] : shape;
  return codes.filter((code) => measureFacts[code].rows === rows);
}

const rowsOfCounts: Readonly<Record<AnalysisPlan["design"], RowDesign | null>> = {
  proportion: "proportion",
  comparison: "two-by-two",
  "single group": null,
  listing: null,
};
