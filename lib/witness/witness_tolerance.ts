import type { WitnessNumbers, WitnessSettings } from "../table/witness_types.ts";

/** Estimators of tau2 in closed form. */
const closed = ["DL", "HE", "HS", "HSk", "SJ"];

/**
 * How far a number may be from that of another route and still agree, relative to the larger of 1
 * and that number. These are the tolerances that the library meets on the stored cases of R
 * (tests/reference, which says why): closed forms 1e-10, what depends on an iterated tau2 1e-6, and
 * exact limits of a proportion 1e-12.
 */
export function witnessTolerance(
  { pooling, model, tau2 }: WitnessSettings,
  quantity: keyof WitnessNumbers,
): number {
  if (pooling === "crude") return 1e-12;
  const iterated = pooling === "inverse-variance" && model === "random" &&
    !closed.includes(tau2 ?? "");
  return iterated && quantity !== "q" && quantity !== "k" ? 1e-6 : 1e-10;
}
