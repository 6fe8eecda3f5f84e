import type { WitnessNumbers } from "../table/witness_types.ts";

const names: Readonly<Record<keyof WitnessNumbers, string>> = {
  k: "number of studies",
  estimate: "estimate",
  standardError: "standard error",
  lower: "lower limit",
  upper: "upper limit",
  tau2: "tau²",
  q: "Q",
};

/** The name of a number that witnesses speak of, as a sentence has it. */
export function quantityName(quantity: keyof WitnessNumbers): string {
  return names[quantity];
}
