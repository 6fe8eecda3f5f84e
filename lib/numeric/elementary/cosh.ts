import { exp } from "./exp.ts";

/** cosh x, the same bits on every machine (see {@linkcode exp}), to two units in the last place. */
export function cosh(x: number): number {
  const e = exp(Math.abs(x));
  return 0.5 * (e + 1 / e);
}
