import { atan2 } from "./atan2.ts";

/** The arcsine, as {@linkcode atan2}; NaN outside of -1 to 1. */
export function asin(x: number): number {
  return atan2(x, Math.sqrt((1 - x) * (1 + x)));
}
