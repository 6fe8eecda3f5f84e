import { compareValues, type Difference } from "./compare_values.ts";
import type { Iterated, ReferenceCase } from "./types.ts";

/** Evidence that a difference comes from R stopping early, and from nothing else. */
export interface BetterConverged {
  readonly tau2: readonly number[];
  readonly tau2OfR: readonly number[];
  readonly residual: readonly number[];
  readonly residualOfR: readonly number[];
}

/** Ours must solve the equation for tau2 at least this much better, each stratum by itself. */
const clearly = 0.1;

/** Residuals below this are rounding: the equation is solved. */
const solved = 1e-12;

/** Whether R stands on a lower maximum of the likelihood wherever its tau2 is another. */
function isHigher({ tau2, tau2OfR, slack, height }: Iterated): boolean {
  return height !== undefined &&
    tau2.every((value, i) =>
      Math.abs(value - tau2OfR[i]!) <= slack || height(value, i) > height(tau2OfR[i]!, i) + solved
    );
}

/**
 * Says whether differences are those of R's stopping rule. Three things must hold: every tau2 of R
 * is as near to the library's as R's tolerance allows, or stands on a lower maximum of the
 * likelihood; the library solves the equation of tau2 clearly better, or to the last digits; and with
 * the tau2 of R in the place of the library's own, nothing is outside any more. Null otherwise.
 */
export function betterConverged(
  reference: ReferenceCase,
  iterated: Iterated,
  outside: readonly Difference[],
): BetterConverged | null {
  const { tau2OfR } = iterated;
  if (outside.length === 0 || tau2OfR.length !== iterated.tau2.length) return null;
  const residual = iterated.tau2.map((value, i) => iterated.residual(value, i));
  const residualOfR = tau2OfR.map((value, i) => iterated.residual(value, i));
  const near = iterated.tau2.every((value, i) => Math.abs(value - tau2OfR[i]!) <= iterated.slack);
  const better = residual.every((value, i) => value <= solved || value < clearly * residualOfR[i]!);
  if (!better || !(near || isHigher(iterated))) return null;
  const again = compareValues(reference, iterated.at(tau2OfR));
  return again.outside.length === 0
    ? { tau2: iterated.tau2, tau2OfR, residual, residualOfR }
    : null;
}
