import type { ReportingUnit } from "../../effect/types.ts";
import { defaultDigits } from "../default_digits.ts";
import type { NumberPrint } from "./types.ts";

/** Studies, patients, degrees of freedom. */
export const count: NumberPrint = { kind: "count", digits: null, unit: "" };
export const pValue: NumberPrint = { kind: "p", digits: null, unit: "" };
export const level: NumberPrint = { kind: "level", digits: null, unit: "" };
export const asGiven: NumberPrint = { kind: "as given", digits: null, unit: "" };
/** I² and weights, which results hold in percent. */
export const percent: NumberPrint = { kind: "percent", digits: 1, unit: "%" };
/** Shares, which results hold as 0 to 1. */
export const proportion: NumberPrint = { kind: "proportion", digits: 1, unit: "%" };

export function decimals(digits: number): NumberPrint {
  return { kind: "decimals", digits, unit: "" };
}

export function perThousand(digits: number): NumberPrint {
  return { kind: "per thousand", digits, unit: "" };
}

/** An estimate on the scale that people read, with the decimals of figures and headlines. */
export function estimateOf(unit: ReportingUnit): NumberPrint {
  const digits = defaultDigits[unit];
  return unit === "proportion" ? { ...proportion, digits } : decimals(digits);
}
