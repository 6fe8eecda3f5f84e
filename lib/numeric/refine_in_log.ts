import { exp } from "./elementary/exp.ts";
/**
 * Refines a positive root x of an increasing or decreasing equation, on the scale of log x.
 *
 * `correction(x)` proposes what to add to log x (a Halley step, so that the error is cubed each
 * time); its sign must point towards the root. The root stays bracketed by what the signs have
 * shown: a proposal that leaves the bracket is replaced by its geometric middle.
 * Ends when a correction is below 1e-8: the next one would be lost in rounding.
 *
 * @throws {Error} after 400 corrections: the equation is not monotone.
 */
export function refineInLog(start: number, correction: (x: number) => number): number {
  let x = start;
  let lower = 0;
  let upper = Infinity;
  for (let iteration = 0; iteration < 400; iteration++) {
    const step = correction(x);
    if (Math.abs(step) < 1e-8) return x + x * step;
    if (step > 0) lower = x;
    else upper = x;
    let next = x * exp(Math.max(-8, Math.min(8, step)));
    if (next >= upper || next <= lower) next = Math.sqrt(lower) * Math.sqrt(upper);
    if (next === x) return x;
    x = next;
  }
  throw new Error(`refineInLog: no root in 400 corrections from ${start}`);
}
