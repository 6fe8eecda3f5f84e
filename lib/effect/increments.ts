import type { RowDesign } from "../measure/types.ts";
import type { ZeroCellRule } from "./types.ts";

/** Whether a table has a cell that an increment would fill: any count, or the events of a rate. */
function hasZero(cells: readonly number[], design: RowDesign): boolean {
  return design === "rate" || design === "two-rates"
    ? cells.some((cell, i) => i % 2 === 0 && cell === 0)
    : cells.includes(0);
}

/**
 * Whether the increment is added to each table, by the rule.
 *
 * @param tables For each study the cells of its table; null for a study that was dropped before.
 */
export function increments(
  tables: readonly (readonly number[] | null)[],
  design: RowDesign,
  rule: ZeroCellRule,
): readonly boolean[] {
  const zero = tables.map((cells) => cells !== null && hasZero(cells, design));
  const any = zero.includes(true);
  return tables.map((cells, i) => {
    if (cells === null) return false;
    switch (rule) {
      case "only0":
      case "treatment-arm":
        return zero[i] === true;
      case "all":
        return true;
      case "if0all":
        return any;
      case "none":
        return false;
    }
  });
}

/**
 * What is added in the treated (or only) and in the control group. By "treatment-arm" each takes its
 * share of twice the increment (Sweeting et al. 2004, https://doi.org/10.1002/sim.1761).
 */
export function incrementsOfGroups(
  cells: readonly number[],
  add: number,
  rule: ZeroCellRule,
): readonly [treated: number, control: number] {
  if (rule !== "treatment-arm") return [add, add];
  const [a = 0, b = 0, c = 0, d = 0] = cells;
  const n = a + b + c + d;
  return [2 * add * ((a + b) / n), 2 * add * ((c + d) / n)];
}

/** The cells with the increments in every count, or in the events of rates. */
export function withIncrements(
  cells: readonly number[],
  design: RowDesign,
  [treated, control]: readonly [treated: number, control: number],
): readonly number[] {
  const rates = design === "rate" || design === "two-rates";
  return cells.map((cell, i) => rates && i % 2 === 1 ? cell : cell + (i < 2 ? treated : control));
}
