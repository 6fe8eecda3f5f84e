import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { PlacedFault } from "./placed_fault.ts";

const measures: Readonly<Record<AnalysisPlan["design"], readonly string[]>> = {
  proportion: ["PR", "PLN", "PLO", "PAS", "PFT"],
  comparison: ["OR", "RR", "RD"],
  listing: [],
};

/** Checks that the choices of an analysis fit one another: design, counts, measure, pooling. */
export function checkChoices(
  plan: AnalysisPlan,
  at: (property: keyof AnalysisPlan) => string,
): PlacedFault[] {
  const { design, measure, pooling, counts, arms } = plan;
  const fault = (
    property: keyof AnalysisPlan,
    found: string,
    allowed: string,
    advice: string,
  ): PlacedFault => ({ pointer: at(property), found, allowed, advice });
  const faults: PlacedFault[] = [];

  const known = Object.values(measures).flat();
  const fitting = measures[design];
  const noEffect = design === "listing" || pooling === "none";
  const misfit = measure === null
    ? !noEffect
    : known.includes(measure) && !fitting.includes(measure);
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
  } else if (pooling === "peto" && (measure === "RR" || measure === "RD")) {
    faults.push(fault(
      "measure",
      JSON.stringify(measure),
      '"OR" for the pooling "peto"',
      "Peto's method knows the odds ratio only",
    ));
  } else if (design === "listing" && pooling !== "none") {
    faults.push(fault("pooling", `"${pooling}"`, '"none"', "a listing pools nothing"));
  }
  return faults;
}
