import { decimalsOf } from "./decimals_of.ts";
import type { PrintedInterval } from "./printed_intervals.ts";
import { typedSlips } from "./typed_slips.ts";
import { log } from "../numeric/elementary/log.ts";

/** Estimate and limits. */
export type Limits = Pick<PrintedInterval, "estimate" | "lower" | "upper">;

/** Half-widths that an estimate may lie off the middle, beside what rounding explains. */
const noticeable = 0.15;

/** How far the estimate lies from the middle, in half-widths, beyond what rounding can do. */
export function offCentre({ estimate, lower, upper }: Limits, scale: "log" | "raw"): number {
  if (!(lower < upper) || (scale === "log" && Math.min(estimate, lower) <= 0)) return Infinity;
  const to = scale === "log" ? log : (x: number) => x;
  const half = (to(upper) - to(lower)) / 2;
  const middle = (to(upper) + to(lower)) / 2;
  const rounding = 0.5 / 10 ** decimalsOf([estimate, lower, upper]);
  const error = (x: number) => scale === "log" ? rounding / x : rounding;
  const allowed = error(estimate) + (error(lower) + error(upper)) / 2;
  return Math.max(0, Math.abs(to(estimate) - middle) - allowed) / half;
}

/** Whether the estimate lies in the middle, as far as rounding lets one see. */
export function isCentred(limits: Limits, scale: "log" | "raw"): boolean {
  return offCentre(limits, scale) <= noticeable;
}

/**
 * The one slip of typing (digits exchanged, the decimal point moved, a sign lost) in one of the
 * three numbers after which the interval is centred; null where none or several would do.
 */
export function centringSlip(
  limits: Limits,
  scale: "log" | "raw",
): { readonly role: keyof Limits; readonly value: number } | null {
  const roles: readonly (keyof Limits)[] = ["estimate", "lower", "upper"];
  const fitting = roles.flatMap((role) =>
    [...typedSlips(limits[role]), -limits[role]].filter((value) =>
      isCentred({ ...limits, [role]: value }, scale)
    )
      .map((value) => ({ role, value }))
  );
  return fitting.length === 1 ? fitting[0]! : null;
}
