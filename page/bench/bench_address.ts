import type { FirstCell } from "./bench_types.ts";

/** Address of the bench of an analysis, at a cell where one is given. */
export function benchAddress(query: string, cell?: FirstCell): string {
  const path = cell ? `/cell/${cell.line}/${encodeURIComponent(cell.column)}` : "";
  return `#/bench${path}?${query}`;
}
