import * as rf from "reforest/review";
import type { CellValue } from "reforest";
import type { AnalysisPlan, NamedNumber, Review } from "reforest/review";
import { withCells } from "../../lib/analysis/with_cells.ts";
import type { Perturbed } from "./perturbations.ts";

/** The analyses that read a file. */
export function readersOf(review: Review, file: string): readonly AnalysisPlan[] {
  return rf.plansInForce(review).filter(({ id }) =>
    rf.runAnalysis(review, id).inputs.includes(file)
  );
}

/** Named numbers of some analyses with all that is computed from them. */
export function numbersOf(review: Review, ids: readonly string[]): ReadonlyMap<string, number> {
  const analyses = ids.map((id) => rf.runAnalysis(review, id));
  const sets = analyses.flatMap((result) => rf.pooledSets(result));
  const numbers: readonly NamedNumber[] = [
    ...analyses.flatMap(rf.namedNumbers),
    ...rf.leaveOneOutNumbers(rf.leaveOneOutRanges(sets)),
    ...sets.flatMap((set) => rf.smallStudyNumbers(set, rf.smallStudyEffects(set))),
    ...ids.flatMap((id) => rf.multiverseNumbers(rf.runMultiverse(review, id))),
    ...rf.certaintyNumbers(rf.summaryOfFindings(review, analyses)),
  ];
  return new Map(numbers.map(({ id, value }) => [id, value]));
}

/** The review with one cell changed; digests remain those of the files. */
export function perturbed(review: Review, { table, line, column }: Perturbed, value: CellValue) {
  return { ...review, tables: withCells(review.tables, [{ table, line, column, value }]) };
}
