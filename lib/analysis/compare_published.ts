import type { PooledEffect, Reported } from "../model/types.ts";
import { formatNumber } from "../report/format_number.ts";
import type { CellValue, Table } from "../table/types.ts";
import type { PublishedPlan } from "./protocol.ts";
import type { PublishedFigure } from "./types.ts";

/** What an analysis has to hold against a published figure. */
export interface Computed {
  readonly pooled: PooledEffect | null;
  readonly reported: Reported | null;
  /** Patients in the analysis. */
  readonly total: number;
}

/**
 * Puts published figures beside the computed ones. Figures of the same data are compared as text,
 * number by number at the printed precision; figures of other studies are shown and never
 * compared.
 *
 * @param table Claims: columns `value`, `ci_low`, `ci_high`, `p`, `k`, `n` or `n_total`, `i2`,
 *   each as printed and empty where nothing is printed.
 * @throws {Error} if a claim of the plan is not in the table.
 */
export function comparePublished(
  plan: PublishedPlan,
  table: Table,
  computed: Computed,
): readonly PublishedFigure[] {
  return plan.claims.map(({ id, quantity }) => {
    const row = table.rows.find(({ values }) => values[plan.id] === id);
    if (!row) throw new Error(`${table.file}: no claim "${id}" in column "${plan.id}"`);
    const ours = plan.status === "same data" ? values(quantity, computed) : null;
    const printed = phrase((name) => text(row.values[name]));
    const recomputed = ours && phrase((name) => {
      const asPrinted = text(row.values[name]);
      const value = ours[name];
      return asPrinted === null || value === undefined
        ? asPrinted === null ? null : "not computed"
        : formatNumber(value, { digits: asPrinted.split(".")[1]?.length ?? 0 });
    });
    return {
      claim: id,
      label: `${row.values[plan.label]}`,
      printed,
      source: `${row.values[plan.source]}`,
      status: plan.status,
      computed: recomputed,
      agrees: recomputed === null ? null : recomputed === printed,
    };
  });
}

const text = (cell: CellValue | undefined): string | null =>
  cell === null || cell === undefined || cell === "" ? null : `${cell}`.replace("-", "−");

function values(
  quantity: PublishedPlan["claims"][number]["quantity"],
  { pooled, reported, total }: Computed,
): Readonly<Record<string, number | undefined>> {
  if (!pooled || !reported) return {};
  if (quantity === "q") return { value: pooled.heterogeneity.q };
  const percent = reported.unit === "proportion" ? 100 : 1;
  const limits = quantity === "analysis scale"
    ? [pooled.estimate, pooled.interval.lower, pooled.interval.upper]
    : [reported.estimate, reported.lower, reported.upper].map((value) => value * percent);
  return {
    value: limits[0],
    ci_low: limits[1],
    ci_high: limits[2],
    p: pooled.pValue,
    k: pooled.k,
    n: total,
    n_total: total,
    i2: pooled.heterogeneity.i2FromQ,
  };
}

function phrase(cell: (name: string) => string | null): string {
  const interval = cell("ci_low") === null ? null : `(${cell("ci_low")} to ${cell("ci_high")})`;
  const named = (name: string, value: string | null) => value === null ? null : `${name} ${value}`;
  const head = [cell("value"), interval].filter((part) => part !== null).join(" ");
  return [
    head === "" ? null : head,
    named("P", cell("p")),
    named("k", cell("k")),
    named("n", cell("n") ?? cell("n_total")),
    named("I²", cell("i2")),
  ].filter((part) => part !== null).join(", ");
}
