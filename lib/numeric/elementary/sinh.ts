import { expm1 } from "./expm1.ts";

/** sinh x, the same bits on every machine (see {@linkcode exp}), to two units in the last place. */
export function sinh(x: number): number {
  const t = expm1(Math.abs(x));
  const value = t === Infinity ? t : 0.5 * (t + t / (t + 1));
  return x < 0 ? -value : value;
}
