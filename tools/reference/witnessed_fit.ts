import type { Difference } from "./compare_values.ts";
import type { HigherLikelihood } from "./higher_likelihood.ts";
import type { FitWitness } from "./types.ts";

/** R may miss a quantity by this share of it before something else must be wrong. */
const roughly = 0.05;

/** R's parameters may lie this much lower, in log-likelihood: its optimiser stopped near the top. */
const nearTheTop = 0.01;

const near = (a: number, b: number, size: number) =>
  Math.abs(a - b) <= size * Math.max(1, Math.abs(b));

/**
 * Says whether differences are those of R's optimiser and of its second derivatives by differences.
 * The witness must confirm the library's log-likelihood; with R's parameters it must not be higher,
 * nor far lower; and the witness must find the library's value, within a quarter of the
 * tolerance, of every quantity that is outside, while R misses it by a few percent only.
 */
export function witnessedFit(
  { logLikelihood, witnessed, witnessedOfR, confirmed }: FitWitness,
  outside: readonly Difference[],
): HigherLikelihood | null {
  if (!near(logLikelihood, witnessed, 1e-7)) return null;
  if (!(witnessed >= witnessedOfR - 1e-7 && witnessed - witnessedOfR < nearTheTop)) return null;
  const notes: string[] = [];
  for (const { quantity, expected, found, tolerance } of outside) {
    const seen = confirmed[quantity];
    if (typeof seen !== "number" || found === null) return null;
    if (!near(found, seen, tolerance / 4) || !near(expected, seen, roughly)) return null;
    notes.push(`${quantity} ${found}, by the witness ${seen} (R ${expected})`);
  }
  return { witnessed, witnessedOfR, reportedByR: null, notes };
}
