import type { AnalysisPlan } from "../analysis/protocol.ts";
import { measureFacts } from "../measure/measure_facts.ts";

/** Codes of the measures that a design may have; none for a listing. */
export function measuresOf(design: AnalysisPlan["design"]): readonly string[] {
  const rows = { proportion: "proportion", comparison: "two-by-two", listing: null }[design];
  return Object.entries(measureFacts).filter(([, facts]) => facts.rows === rows).map(([code]) =>
    code
  );
}
