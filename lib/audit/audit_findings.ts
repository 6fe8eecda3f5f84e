import { betaQuantile } from "../distribution/beta.ts";
import { hypergeometricProbability } from "../distribution/hypergeometric.ts";
import { sum } from "../numeric/sum.ts";
import type { CheckedCell } from "../table/recorded_types.ts";
import type { Review } from "../table/review_types.ts";
import type { AuditFindings } from "./audit_types.ts";
import { auditedCells } from "./audited_cells.ts";

/**
 * What the ticks in a review's `audit.csv` have shown: the share of wrong cells, bounded from above
 * with the stated confidence by the cells of the random sample alone.
 *
 * `errorRateBelow` is the exact one-sided binomial bound (Clopper and Pearson 1934,
 * https://doi.org/10.1093/biomet/26.4.404), which takes the cells as drawn from an endless supply;
 * `wrongCellsAtMost` is the exact bound for a sample without replacement from the cells that there
 * are: the largest number of wrong ones under which so few would be found with a probability of at
 * least 1 - level. Cells of the ranked part were chosen, and bound nothing. Both bounds hold if the
 * sample was checked in the order of its list, whatever its length.
 *
 * @param review With the rows of its audit.csv.
 * @param choices `level`: coverage. @default 0.95
 * @throws {RangeError} if the level is not in (0, 1).
 *
 * @example Nobody has looked: nothing is shown
 * ```ts
 * import { auditFindings } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const found = auditFindings(await loadReview("bcg"));
 * assert.equal(found.checked, 0);
 * assert.equal(found.errorRateBelow, null);
 * ```
 */
export function auditFindings(
  review: Review,
  choices: { readonly level?: number } = {},
): AuditFindings {
  const { level = 0.95 } = choices;
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`auditFindings, level: found ${level}; allowed: a number in (0, 1)`);
  }
  const population = auditedCells(review).length;
  const ticked = review.checked.filter((cell) => cell.verdict !== null);
  const outdated = ticked.filter((cell) => standsAs(review, cell) !== cell.value);
  const counted = ticked.filter((cell) => !outdated.includes(cell));
  const sample = counted.filter((cell) => cell.part === "random sample");
  const ranked = counted.filter((cell) => cell.part === "ranked");
  const wrong = wrongOf(sample).length;
  return {
    kind: "audit-findings",
    population,
    checked: sample.length,
    wrong,
    level,
    errorRateBelow: sample.length === 0 ? null : errorRateBelow(wrong, sample.length, level),
    wrongCellsAtMost: sample.length === 0
      ? null
      : wrongCellsAtMost(wrong, sample.length, population, level),
    ranked: { checked: ranked.length, wrong: wrongOf(ranked).length },
    outdated,
    uncorrected: wrongOf(counted).filter((cell) => correctionOf(review, cell) === undefined),
  };
}

function wrongOf(cells: readonly CheckedCell[]): readonly CheckedCell[] {
  return cells.filter((cell) => cell.verdict === "wrong");
}

function correctionOf(review: Review, cell: CheckedCell) {
  return review.corrections.find((correction) =>
    correction.table === cell.table && correction.line === cell.row &&
    correction.column === cell.column
  );
}

/** The value that the file holds, as text: a correction changes what is computed, not the file. */
function standsAs(review: Review, cell: CheckedCell): string | null {
  const correction = correctionOf(review, cell);
  if (correction) return `${correction.found ?? ""}`;
  const row = review.tables[cell.table]?.rows.find(({ line }) => line === cell.row);
  return row ? `${row.values[cell.column] ?? ""}` : null;
}

function errorRateBelow(wrong: number, checked: number, level: number): number {
  return wrong === checked ? 1 : betaQuantile(level, wrong + 1, checked - wrong);
}

function wrongCellsAtMost(
  wrong: number,
  checked: number,
  population: number,
  level: number,
): number {
  const fewFound = (among: number) =>
    sum(
      Array.from({ length: wrong + 1 }, (_, found) =>
        hypergeometricProbability(found, {
          totalTreated: checked,
          totalControl: population - checked,
          events: among,
        })),
    );
  let most = wrong;
  while (most < population - checked + wrong && fewFound(most + 1) >= 1 - level) most += 1;
  return most;
}
