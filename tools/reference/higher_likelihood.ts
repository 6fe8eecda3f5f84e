import { compareValues, type Difference } from "./compare_values.ts";
import type { Optimum, ReferenceCase } from "./types.ts";

/** Evidence that a difference comes from R's optimiser, or from its numerical integrals. */
export interface HigherLikelihood {
  /** Log-likelihoods by a witness that is not the library, at the library's parameters and at R's. */
  readonly witnessed: number;
  readonly witnessedOfR: number;
  /** What R reports for its own parameters; null where the files do not hold it. */
  readonly reportedByR: number | null;
  /** What else was seen, in words. */
  readonly notes: readonly string[];
}

/** Log-likelihoods closer than this are the same number. */
const same = 1e-8;

function near(a: number | null, b: number | null, size: number): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= size * Math.max(1, Math.abs(b));
}

/**
 * Says whether differences are R's. The witness must confirm the library's log-likelihood, and it
 * must be at least as high as at R's parameters. Everything that follows from the parameters must be
 * R's again when R's parameters are put in, unless R's own likelihood is not what its parameters
 * give. A standard error must be R's again at R's parameters, or be confirmed by the witness at the
 * library's. Null when any of this fails.
 */
export function higherLikelihood(
  reference: ReferenceCase,
  optimum: Optimum,
  outside: readonly Difference[],
): HigherLikelihood | null {
  const { logLikelihood, witnessed, witnessedOfR, reportedByR } = optimum;
  if (outside.length === 0 || !near(logLikelihood, witnessed, same)) return null;
  if (!(witnessed >= witnessedOfR - same * Math.max(1, Math.abs(witnessedOfR)))) return null;
  const notes: string[] = [];
  const again = compareValues(reference, optimum.atR);
  const integralOff = !near(reportedByR, witnessedOfR, 1e-3);
  if (again.outside.length > 0 && !integralOff) return null;
  if (integralOff) notes.push("R's likelihood is not that of its parameters: its integrals failed");
  if (outside.some(({ quantity }) => quantity === "se")) {
    const { ours, witnessed: confirmed, witnessedOfR: atR, ofR } = optimum.standardError();
    if (near(atR, ofR, 1e-3)) notes.push("its standard error is that of its parameters");
    else if (ours === null) notes.push("no standard error at a limit of the parameters");
    else if (near(ours, confirmed, 1e-3)) {
      notes.push(
        `standard error ${ours}, by second differences of exact integrals ${confirmed} ` +
          `(R ${ofR}, exact at its parameters ${atR})`,
      );
    } else return null;
  }
  return { witnessed, witnessedOfR, reportedByR, notes };
}
