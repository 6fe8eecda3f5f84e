import type { Bounds } from "./types.ts";

/** A bound in words, with its unit: "89 mm at most". */
export function boundsWords({ least, most }: Bounds, unit: string): string {
  if (least === null) return most === null ? `any ${unit}` : `${most} ${unit} at most`;
  return most === null ? `${least} ${unit} at least` : `${least} to ${most} ${unit}`;
}

/** Whether a value is within bounds, but for what rounding to a pixel or a hundredth takes. */
export function isWithin(value: number, { least, most }: Bounds, tolerance = 0): boolean {
  return (least === null || value >= least - tolerance) &&
    (most === null || value <= most + tolerance);
}

/** A length for readers: at most one decimal. */
export function printed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
