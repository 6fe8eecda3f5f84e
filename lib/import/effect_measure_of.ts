import type { Measure } from "../effect/types.ts";
import type { OutcomeKind } from "./review_file_types.ts";

/** Codes and names of RevMan, in small letters and digits only. */
const names: Readonly<Record<string, Measure>> = {
  or: "OR",
  oddsratio: "OR",
  oddsrationonevent: "OR",
  rr: "RR",
  riskratio: "RR",
  riskrationonevent: "RR",
  relativerisk: "RR",
  rd: "RD",
  riskdifference: "RD",
  petoor: "PETO",
  petooddsratio: "PETO",
  md: "MD",
  meandifference: "MD",
  smd: "SMD",
  stdmeandifference: "SMD",
  standardizedmeandifference: "SMD",
  standardisedmeandifference: "SMD",
  hr: "HR",
  hazardratio: "HR",
  rateratio: "IRR",
  ratedifference: "IRD",
};

/** What can be computed from the rows of a kind. */
const ofKind: Readonly<Record<"dichotomous" | "continuous", readonly Measure[]>> = {
  dichotomous: ["OR", "RR", "RD", "PETO"],
  continuous: ["MD", "SMD"],
};

/** What people may read of a measure's name. */
export const measureWords: Readonly<Record<"dichotomous" | "continuous", string>> = {
  dichotomous: "OR, RR, RD, PETO_OR",
  continuous: "MD, SMD",
};

/**
 * The effect measure that RevMan names; null where rows of the kind give none of this name.
 *
 * Generic effects may have any name: a ratio by its name where they were entered as logarithms, a
 * difference where they were not, GEN where the name says neither.
 */
export function effectMeasureOf(
  kind: OutcomeKind,
  name: string,
  logScale: boolean,
): Measure | null {
  const measure = names[name.toLowerCase().replace(/[^a-z0-9]/g, "")] ?? null;
  if (kind === "log-rank") return "OEV";
  if (kind === "generic") {
    const fitting: readonly Measure[] = logScale
      ? ["OR", "RR", "HR", "IRR"]
      : ["RD", "MD", "SMD", "IRD"];
    return measure !== null && fitting.includes(measure) ? measure : "GEN";
  }
  return measure !== null && ofKind[kind].includes(measure) ? measure : null;
}
