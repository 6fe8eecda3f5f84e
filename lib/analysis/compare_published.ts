import type { PooledEffect, Reported } from "../model/types.ts";
import { formatNumber } from "../report/format_number.ts";
import type { CellValue, Table } from "../table/types.ts";
import type { PublishedPlan } from "./published_plan.ts";
import type { PublishedFigure } from "./types.ts";

/** What an analysis has to hold against a published figure. */
export interface Computed {
  readonly pooled: PooledEffect | null;
  readonly reported: Reported | null;
  /** Patients in the analysis; null where the studies do not say. */
  readonly total: number | null;
}

type Quantity = "value" | "ci_low" | "ci_high" | "p" | "k" | "n" | "i2" | "tau2";
type Cells = Readonly<Record<Quantity, string | null>>;

const names: Readonly<Record<Quantity, string>> = {
  value: "estimate",
  ci_low: "lower limit",
  ci_high: "upper limit",
  p: "P",
  k: "studies",
  n: "patients",
  i2: "I²",
  tau2: "tau²",
};

/**
 * Puts published figures beside the computed ones. Figures of the same data are compared as text,
 * number by number at the printed precision; figures of other studies are shown and never
 * compared.
 *
 * @param table Claims: columns `value`, `ci_low`, `ci_high`, `p`, `k`, `n` or `n_total`, `i2`,
 *   `tau2`, each as printed and empty where nothing is printed; `quantity` may say "percent".
 * @throws {Error} if a claim of the plan is not in the table.
 */
export function comparePublished(
  plan: PublishedPlan,
  table: Table,
  computed: Computed,
): readonly PublishedFigure[] {
  return plan.claims.map((claim) => {
    const row = table.rows.find(({ values }) => values[plan.id] === claim.id);
    if (!row) throw new Error(`${table.file}: no claim "${claim.id}" in column "${plan.id}"`);
    const printed = printedCells(row.values);
    const ours = plan.status === "same data"
      ? asPrinted(printed, computedValues(claim, computed))
      : null;
    const unit = row.values.quantity === "percent" ? " %" : "";
    return {
      claim: claim.id,
      label: `${row.values[plan.label]}`,
      printed: phrase(printed, unit),
      source: `${row.values[plan.source]}`,
      status: plan.status,
      computed: ours && phrase(ours, unit),
      agrees: ours && phrase(ours, unit) === phrase(printed, unit),
      differences: ours
        ? quantities.filter((key) => ours[key] !== printed[key])
          .map((key) => `${names[key]} ${ours[key]}, printed ${printed[key]}`)
        : [],
    };
  });
}

const quantities = Object.keys(names) as readonly Quantity[];

function printedCells(values: Readonly<Record<string, CellValue>>): Cells {
  const text = (cell: CellValue | undefined) =>
    cell === null || cell === undefined ? null : `${cell}`.replace("-", "−");
  return {
    value: text(values.value),
    ci_low: text(values.ci_low),
    ci_high: text(values.ci_high),
    p: text(values.p),
    k: text(values.k),
    n: text(values.n ?? values.n_total),
    i2: text(values.i2),
    tau2: text(values.tau2),
  };
}

function asPrinted(printed: Cells, ours: Readonly<Partial<Record<Quantity, number>>>): Cells {
  const rounded = (key: Quantity): string | null => {
    const text = printed[key];
    const value = ours[key];
    if (text === null) return null;
    if (value === undefined) return "not computed";
    return formatNumber(value, { digits: text.split(".")[1]?.length ?? 0 });
  };
  return {
    value: rounded("value"),
    ci_low: rounded("ci_low"),
    ci_high: rounded("ci_high"),
    p: rounded("p"),
    k: rounded("k"),
    n: rounded("n"),
    i2: rounded("i2"),
    tau2: rounded("tau2"),
  };
}

function computedValues(
  { quantity, i2 }: PublishedPlan["claims"][number],
  { pooled, reported, total }: Computed,
): Readonly<Partial<Record<Quantity, number>>> {
  if (!pooled || !reported) return {};
  const { heterogeneity } = pooled;
  const counts = {
    k: pooled.k,
    ...(total === null ? {} : { n: total }),
    i2: i2 === "tau2" ? heterogeneity.i2FromTau2 : heterogeneity.i2FromQ,
    tau2: heterogeneity.tau2,
  };
  if (quantity === "q") return { ...counts, value: heterogeneity.q, p: heterogeneity.qPValue };
  const scaled = { ...counts, p: pooled.pValue };
  if (quantity === "analysis scale") {
    const { lower, upper } = pooled.interval;
    return { ...scaled, value: pooled.estimate, ci_low: lower, ci_high: upper };
  }
  const percent = reported.unit === "proportion" ? 100 : 1;
  return {
    ...scaled,
    value: reported.estimate * percent,
    ci_low: reported.lower * percent,
    ci_high: reported.upper * percent,
  };
}

function phrase(cells: Cells, unit: string): string {
  const interval = cells.ci_low === null ? [] : [`(${cells.ci_low} to ${cells.ci_high})`];
  const head = [...(cells.value === null ? [] : [`${cells.value}${unit}`]), ...interval].join(" ");
  const named = [["P", cells.p], ["k", cells.k], ["n", cells.n], ["I²", cells.i2], [
    "tau²",
    cells.tau2,
  ]] as const;
  return [
    ...(head === "" ? [] : [head]),
    ...named.flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`])),
  ].join(", ");
}
