import { logBeta } from "./log_beta.ts";
import { log } from "./elementary/log.ts";

/** log of the number of ways to choose k of n, for whole numbers 0 <= k <= n. */
export function logChoose(n: number, k: number): number {
  return k === 0 || k === n ? 0 : -log(n + 1) - logBeta(k + 1, n - k + 1);
}
