import type { ZeroCellRule } from "./types.ts";

/**
 * Whether the increment is added to each table, by metafor's `to`.
 *
 * @param cells For each study the cells of its table; null for a study that was dropped before.
 */
export function increments(
  cells: readonly (readonly number[] | null)[],
  rule: ZeroCellRule,
): readonly boolean[] {
  const hasZero = cells.map((table) => table !== null && table.includes(0));
  const any = hasZero.includes(true);
  return cells.map((table, i) => {
    if (table === null) return false;
    switch (rule) {
      case "only0":
        return hasZero[i] === true;
      case "all":
        return true;
      case "if0all":
        return any;
      case "none":
        return false;
    }
  });
}
