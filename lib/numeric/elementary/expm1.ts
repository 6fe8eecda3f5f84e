import { powerOfTwo } from "./binary.ts";
import { expm1Reduced, mostExponent } from "./exp.ts";

/**
 * e^x - 1, with all its digits near zero; the same bits on every machine, as
 * {@linkcode exp}. Accuracy: about one unit in the last place.
 */
export function expm1(x: number): number {
  if (!(x <= mostExponent)) return x !== x ? x : Infinity;
  if (x < -38) return -1;
  if (Math.abs(x) < 1e-17) return x;
  const k = Math.round(x * Math.LOG2E);
  const part = expm1Reduced(x, k);
  if (k === 0) return part;
  if (k < 0) return powerOfTwo(k) * part + (powerOfTwo(k) - 1);
  const y = part + (1 - powerOfTwo(-k));
  return k === 1024 ? y * 2 * powerOfTwo(1023) : y * powerOfTwo(k);
}
