import { exponentOf, powerOfTwo } from "./binary.ts";
import { logReduced } from "./log.ts";

/**
 * log(1 + x), with all its digits near zero; the same bits on every machine (see
 * {@linkcode log}). Accuracy: about one unit in the last place. NaN below -1.
 */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity || Math.abs(x) < 1e-17) return x;
  if (x > -0.29 && x < 0.41) return logReduced(x, 0, 0);
  const sum = 1 + x;
  const lost = (x > 1 ? 1 - (sum - x) : x - (sum - 1)) / sum;
  let k = exponentOf(sum);
  let m = sum * powerOfTwo(-k);
  if (m > Math.SQRT2) {
    m /= 2;
    k++;
  }
  return logReduced(m - 1, k, lost);
}
