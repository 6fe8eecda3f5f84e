import type { TotalExplained } from "./types.ts";

/**
 * Finds the rows whose absence gives the number of studies and of patients that a publication
 * prints: all sets of `rows.length - printedK` rows with the right sum, by enumeration.
 *
 * Enumerates at most three rows left out (n choose 3 sets); more would explain anything.
 */
export function explainTotal(
  rows: readonly { readonly id: string; readonly total: number }[],
  printedK: number,
  printedTotal: number,
): TotalExplained {
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const surplus = total - printedTotal;
  const leavingOut = rows.length - printedK > 3 ? [] : subsets(rows, rows.length - printedK)
    .filter((subset) => subset.reduce((sum, row) => sum + row.total, 0) === surplus)
    .map((subset) => subset.map((row) => row.id));
  const printed = `The publication prints ${printedK} studies and ${printedTotal} patients; ` +
    `the data have ${rows.length} rows and ${total} patients.`;
  const sentence = rows.length === printedK && surplus === 0
    ? `The publication prints ${printedK} studies and ${printedTotal} patients, as the data have.`
    : leavingOut.length === 0
    ? `${printed} Leaving out ${rows.length - printedK} row(s) cannot give both printed numbers.`
    : leavingOut.length === 1
    ? `${printed} Leaving out ${leavingOut[0]?.join(" and ")} gives both printed numbers, ` +
      `and nothing else does.`
    : `${printed} ${leavingOut.length} choices of rows to leave out give both printed numbers.`;
  return { k: rows.length, total, printedK, printedTotal, leavingOut, sentence };
}

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size < 0) return [];
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest])
  );
}
