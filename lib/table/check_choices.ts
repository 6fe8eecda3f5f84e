import type { AnalysisPlan } from "../analysis/protocol.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { checkValues } from "./check_values.ts";
import { measuresOf } from "./measures_of.ts";
import type { PlacedFault } from "./placed_fault.ts";

/** Measures that methods without effects of single studies know. */
const pooledBy: Readonly<Record<string, readonly string[]>> = {
  "mantel-haenszel": ["OR", "RR", "RD"],
  peto: ["OR", "PETO"],
};

/**
 * Checks that the choices of an analysis fit one another: design, counts or values, measure,
 * pooling.
 */
export function checkChoices(
  plan: AnalysisPlan,
  at: (property: keyof AnalysisPlan) => string,
): PlacedFault[] {
  const { design, measure, pooling, counts, arms } = plan;
  if (plan.values !== undefined) return checkValues(plan, plan.values, at);
  const fault = (
    property: keyof AnalysisPlan,
    found: string,
    allowed: string,
    advice: string,
  ): PlacedFault => ({ pointer: at(property), found, allowed, advice });
  const faults: PlacedFault[] = [];

  if (counts === undefined) {
    const advice = "name the columns of one of them";
    return [fault("counts", "neither counts nor values", "one of the two", advice)];
  }
  const fitting = measuresOf(plan);
  const noEffect = design === "listing" || pooling === "none";
  const misfit = measure === null
    ? !noEffect
    : Object.hasOwn(measureFacts, measure) && !fitting.includes(measure);
  if (misfit) {
    const allowed = fitting.length === 0 ? "null" : fitting.map((code) => `"${code}"`).join(", ");
    faults.push(fault(
      "measure",
      JSON.stringify(measure),
      `${allowed} for the design "${design}"`,
      "choose one of these, or correct the design",
    ));
  }

  const oneGroup = "events" in counts;
  if (design === "comparison" ? oneGroup !== (arms !== undefined) : !oneGroup) {
    faults.push(fault(
      "counts",
      `${Object.keys(counts).join(", ")} ${arms === undefined ? "without" : "with"} arms`,
      design === "comparison"
        ? "the counts of both groups, or events and total with arms"
        : "events and total",
      "correct the counts or the design",
    ));
  } else if (design !== "comparison" && arms !== undefined) {
    faults.push(fault("arms", "arms", 'arms in the design "comparison" only', "remove them"));
  }

  if (design !== "comparison" && (pooling === "mantel-haenszel" || pooling === "peto")) {
    faults.push(fault(
      "pooling",
      `"${pooling}"`,
      design === "listing" ? '"none"' : '"inverse-variance", "none"',
      "choose one of these: the method compares two groups",
    ));
  } else if (measure !== null && pooledBy[pooling]?.includes(measure) === false) {
    faults.push(fault(
      "measure",
      JSON.stringify(measure),
      `${pooledBy[pooling]?.map((code) => `"${code}"`).join(", ")} for the pooling "${pooling}"`,
      "choose one of these, or pool by inverse variance",
    ));
  } else if (design === "listing" && pooling !== "none") {
    faults.push(fault("pooling", `"${pooling}"`, '"none"', "a listing pools nothing"));
  }
  if (design !== "comparison" && plan.zeroCells === "treatment-arm") {
    faults.push(fault(
      "zeroCells",
      '"treatment-arm"',
      '"only0", "all", "if0all", "none" without a comparison',
      "choose one of these: there are no two arms to share the increment",
    ));
  }
  return faults;
}
