import type { Measure } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { NotEstimable, PooledEffect, Reported } from "../model/types.ts";
import { formatEstimate } from "./format_estimate.ts";
import { formatInterval } from "./format_interval.ts";
import { formatNumber } from "./format_number.ts";
import { predictionFormat } from "./prediction_format.ts";
import type { PrintCell, TableColumn } from "./table_types.ts";

/**
 * Columns of a pooled result, the same wherever one is printed. A proportion or a rate has no P value,
 * which would test it against an arbitrary one.
 */
export function pooledColumns(measure: Measure): readonly TableColumn[] {
  const tested = measureFacts[measure].nullValue !== null;
  return columns.filter(({ key }) => key !== "p" || tested);
}

const columns: readonly TableColumn[] = [
  { key: "k", title: "Studies", format: { digits: 0 } },
  { key: "estimate", title: "Estimate (interval)", align: "right", missing: "not pooled" },
  { key: "p", title: "P", align: "right", format: "P" },
  { key: "prediction", title: "Prediction interval", align: "right", missing: "none" },
  { key: "q", title: "Q (df)", align: "right" },
  { key: "qp", title: "P of Q", align: "right", format: "P" },
  { key: "i2", title: "I² from Q, %", format: { digits: 1 } },
  { key: "i2tau2", title: "I² from tau², %", format: { digits: 1 } },
  { key: "tau2", title: "tau² (interval)", align: "right" },
];

/** Cells of {@linkcode pooledColumns}; a result that does not exist leaves them empty. */
export function pooledCells(
  k: number,
  pooled: PooledEffect | NotEstimable | null,
  reported: Reported | null,
): Readonly<Record<string, PrintCell>> {
  if (pooled?.kind !== "pooled-effect" || reported === null) {
    const empty = Object.fromEntries(columns.map(({ key }) => [key, null]));
    return { ...empty, k, estimate: pooled?.kind === "not-estimable" ? "not estimable" : null };
  }
  const { heterogeneity } = pooled;
  const { predictionLower: lower, predictionUpper: upper } = reported;
  const { tau2, tau2Interval } = heterogeneity;
  return {
    k: pooled.k,
    estimate: formatEstimate(reported),
    p: reported.unit === "proportion" || reported.unit === "rate" ? null : pooled.pValue,
    prediction: lower === null || upper === null
      ? null
      : formatInterval({ lower, upper }, predictionFormat(reported.unit)),
    q: `${formatNumber(heterogeneity.q)} (${heterogeneity.df})`,
    qp: heterogeneity.df > 0 ? heterogeneity.qPValue : null,
    i2: heterogeneity.i2FromQ,
    // Under a common effect there is no tau² to speak of.
    i2tau2: pooled.choices.model === "common" ? null : heterogeneity.i2FromTau2,
    tau2: pooled.choices.model === "common"
      ? null
      : `${formatNumber(tau2, { digits: 3 })}${
        tau2Interval ? ` (${formatInterval(tau2Interval, { digits: 3 })})` : ""
      }`,
  };
}
