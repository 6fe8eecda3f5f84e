import { cos } from "./cos.ts";
import { sin } from "./sin.ts";

/** tan x, as {@linkcode sin}, to two units in the last place. */
export function tan(x: number): number {
  return sin(x) / cos(x);
}
