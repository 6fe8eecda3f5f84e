import { adapters } from "./adapters.ts";
import { type BetterConverged, betterConverged } from "./better_converged.ts";
import { compareValues, type Difference } from "./compare_values.ts";
import { witnessedFit } from "./witnessed_fit.ts";
import { type HigherLikelihood, higherLikelihood } from "./higher_likelihood.ts";
import type { Answer, ReferenceCase, ReferenceFile, Row } from "./types.ts";

/** Differences of one case. */
export interface CaseDifferences {
  readonly id: string;
  readonly differences: readonly Difference[];
}

/** What a file of reference cases and the library say to each other. */
export interface FileReport {
  readonly family: string;
  readonly cases: number;
  /** Cases in which at least one quantity was compared. */
  readonly covered: number;
  readonly compared: number;
  readonly within: number;
  /** Outside tolerance only because R stopped before the library did; with the evidence. */
  readonly better: readonly (CaseDifferences & {
    readonly evidence: BetterConverged | HigherLikelihood;
  })[];
  readonly outside: readonly CaseDifferences[];
  readonly largest: number;
  /** What the library does not cover, in words, with the number of cases that ask for it. */
  readonly notCovered: ReadonlyMap<string, number>;
}

/** Quantities that name the values and are no numbers. */
const labels = ["levels"];

/** What the library says to a case; data that it refuses are not covered, with its reason. */
function answerTo(reference: ReferenceCase, rows: readonly Row[]): Answer {
  const adapter = Object.hasOwn(adapters, reference.family)
    ? adapters[reference.family]
    : undefined;
  if (adapter === undefined) return { kind: "not covered", what: `family ${reference.family}` };
  try {
    return adapter(reference, rows);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { kind: "not covered", what: `${reference.input}: refused, ${error.message}` };
  }
}

/** Compares every case of a file with the library. */
export function compareFile(file: ReferenceFile): FileReport {
  const notCovered = new Map<string, number>();
  const miss = (what: string) => notCovered.set(what, (notCovered.get(what) ?? 0) + 1);
  const better: FileReport["better"][number][] = [];
  const outside: CaseDifferences[] = [];
  let [covered, compared, wrong, largest] = [0, 0, 0, 0];

  const judge = (reference: ReferenceCase) => {
    const rows = file.inputs[reference.input];
    if (rows === undefined) throw new Error(`${reference.id}: no input "${reference.input}"`);
    const answer = answerTo(reference, rows);
    if (answer.kind === "not covered") {
      miss(answer.what);
      return;
    }
    for (const quantity of Object.keys(reference.expected)) {
      if (Object.hasOwn(answer.values, quantity) || labels.includes(quantity)) continue;
      miss(answer.notCovered?.[quantity] ?? `quantity ${quantity}`);
    }
    const comparison = compareValues(reference, answer.values);
    covered += comparison.compared > 0 ? 1 : 0;
    compared += comparison.compared;
    largest = Math.max(largest, comparison.largest);
    if (comparison.outside.length === 0) return;
    wrong += comparison.outside.length;
    const differences = { id: reference.id, differences: comparison.outside };
    const evidence = answer.iterated !== undefined
      ? betterConverged(reference, answer.iterated, comparison.outside)
      : answer.optimum !== undefined
      ? higherLikelihood(reference, answer.optimum(), comparison.outside)
      : answer.witness !== undefined
      ? witnessedFit(answer.witness(), comparison.outside)
      : null;
    if (evidence === null) outside.push(differences);
    else better.push({ ...differences, evidence });
  };
  file.cases.forEach(judge);
  return {
    family: file.family,
    cases: file.cases.length,
    covered,
    compared,
    within: compared - wrong,
    better,
    outside,
    largest,
    notCovered,
  };
}
