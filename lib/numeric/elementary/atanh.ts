import { log1p } from "./log1p.ts";

/** Fisher's z of a correlation; the same bits on every machine (see {@linkcode exp}). */
export function atanh(x: number): number {
  const size = Math.abs(x);
  const value = 0.5 * log1p(2 * size / (1 - size));
  return x < 0 ? -value : value;
}
