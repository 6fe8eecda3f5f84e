import type { RiskMeasure } from "../effect/types.ts";
import { sum } from "../numeric/sum.ts";
import type { Table2x2 } from "./tables.ts";
import { log } from "../numeric/elementary/log.ts";

/** A Mantel-Haenszel estimate on the analysis scale; not finite where it does not exist. */
export interface MantelHaenszelEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly weights: readonly number[];
}

type Estimate = (tables: readonly Table2x2[]) => MantelHaenszelEstimate;

function over(tables: readonly Table2x2[], f: (table: Table2x2) => number): number {
  return sum(tables.map(f));
}

/**
 * Log odds ratio of Mantel and Haenszel (1959), https://doi.org/10.1093/jnci/22.4.719, with the
 * variance of Robins, Breslow and Greenland (1986), https://doi.org/10.2307/2531052.
 */
const oddsRatio: Estimate = (tables) => {
  const concordant = ({ a, d, n }: Table2x2) => a * d / n;
  const discordant = ({ b, c, n }: Table2x2) => b * c / n;
  const p = ({ a, d, n }: Table2x2) => (a + d) / n;
  const q = ({ b, c, n }: Table2x2) => (b + c) / n;
  const r = over(tables, concordant);
  const s = over(tables, discordant);
  const pr = over(tables, (table) => p(table) * concordant(table));
  const mixed = over(
    tables,
    (table) => p(table) * discordant(table) + q(table) * concordant(table),
  );
  const qs = over(tables, (table) => q(table) * discordant(table));
  return {
    estimate: log(r / s),
    standardError: Math.sqrt(0.5 * (pr / (r * r) + mixed / (r * s) + qs / (s * s))),
    weights: tables.map(discordant),
  };
};

/** Log risk ratio with the variance of Greenland and Robins (1985), https://doi.org/10.2307/2530643. */
const riskRatio: Estimate = (tables) => {
  const control = ({ c, n1, n }: Table2x2) => c * n1 / n;
  const r = over(tables, ({ a, n2, n }) => a * n2 / n);
  const s = over(tables, control);
  const spread = over(
    tables,
    ({ a, c, n1, n2, n }) => (n1 / n) * (n2 / n) * (a + c) - a * c / n,
  );
  return {
    estimate: log(r / s),
    standardError: Math.sqrt(spread / (r * s)),
    weights: tables.map(control),
  };
};

/**
 * Risk difference with the variance of Sato, Greenland and Robins (1989),
 * https://doi.org/10.2307/2531784, which is valid for few large and for many sparse tables.
 */
const riskDifference: Estimate = (tables) => {
  const weight = ({ n1, n2, n }: Table2x2) => n1 * n2 / n;
  const total = over(tables, weight);
  const estimate = over(tables, ({ a, c, n1, n2, n }) => (a * n2 - c * n1) / n) / total;
  const p = over(
    tables,
    ({ a, c, n1, n2, n }) =>
      c * (n1 / n) ** 2 - a * (n2 / n) ** 2 + (n1 / n) * (n2 / n) * (n2 - n1) / 2,
  );
  const q = over(tables, ({ a, b, c, d, n }) => (a * d + c * b) / (2 * n));
  return {
    estimate,
    standardError: Math.sqrt(estimate * p + q) / total,
    weights: tables.map(weight),
  };
};

/** Estimates by metafor's code of the measure. */
export const mantelHaenszelEstimates: Readonly<Record<RiskMeasure, Estimate>> = {
  OR: oddsRatio,
  RR: riskRatio,
  RD: riskDifference,
};
