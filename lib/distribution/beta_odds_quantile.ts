import { halleyStep } from "../numeric/halley_step.ts";
import { betaKernel, incompleteBeta } from "../numeric/incomplete_beta.ts";
import { logBeta } from "../numeric/log_beta.ts";
import { refineInLog } from "../numeric/refine_in_log.ts";
import { standardNormalQuantile } from "./normal_quantile.ts";
import { exp } from "../numeric/elementary/exp.ts";
import { log } from "../numeric/elementary/log.ts";

/** A first guess at the odds: the leading term of a tail where it holds, else log odds as normal. */
function start(p: number, a: number, b: number): number {
  const total = a + b;
  const constant = logBeta(a, b);
  const low = exp((log(p * a) + constant) / a);
  if (low * total < 0.3 * a) return low;
  const high = exp((log((1 - p) * b) + constant) / b);
  if (high * total < 0.3 * b) return 1 / high;
  const spread = Math.sqrt(1 / a + 1 / b);
  return a / b * exp(Math.max(-5, Math.min(5, standardNormalQuantile(p) * spread)));
}

/**
 * The odds x / (1 - x) of the p-quantile x of a beta distribution; arguments checked by the
 * caller. Odds keep their digits at both ends, and are what the quantile of F needs.
 */
export function betaOddsQuantile(p: number, a: number, b: number): number {
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const guess = start(p, a, b);
  if (guess < 1e-290) return guess;
  if (guess > 1e290) return Infinity;
  const rising = p <= 0.5;
  const target = rising ? p : 1 - p;
  return refineInLog(guess, (odds) => {
    const x = odds / (1 + odds);
    const y = 1 / (1 + odds);
    const tails = incompleteBeta(a, b, x, y);
    const tail = rising ? tails.lower : tails.upper;
    if (tail === 0) return rising ? 8 : -8;
    const slope = (rising ? 1 : -1) * betaKernel(a, b, x, y) / tail;
    return halleyStep(log(tail / target), slope, a * y - b * x);
  });
}
