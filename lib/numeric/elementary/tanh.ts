import { expm1 } from "./expm1.ts";

/** tanh x, the same bits on every machine (see {@linkcode exp}), to two units in the last place. */
export function tanh(x: number): number {
  const t = expm1(-2 * Math.abs(x));
  const size = -t / (t + 2);
  return x < 0 ? -size : size;
}
