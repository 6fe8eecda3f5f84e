import { tableToCsv } from "../report/table_to_csv.ts";
import { settingToHash } from "./setting_to_hash.ts";
import type { BenchResult, BenchSet } from "./types.ts";

/** What a row says; the rest of its cells are empty. */
type Row = Readonly<Record<string, string | number | null | undefined>>;

/**
 * A result of the bench as CSV (RFC 4180) with numbers in full: the setting first, then the
 * studies with their counts, effects on the analysis scale and on the reporting scale, and
 * weights; the pooled sets; each set without one study; and what is left out, with the reason.
 *
 * @param result Answer of {@linkcode benchResult}.
 *
 * @example
 * ```ts
 * import { benchCsv, benchResult } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const result = benchResult(await loadReview("bcg"), { analysis: "tuberculosis" });
 * const lines = benchCsv(result).split("\n");
 * assert.match(lines[0] ?? "", /^row,stratum,id,label,/);
 * assert.match(lines[1] ?? "", /^setting,,analysis=tuberculosis,as planned,/);
 * assert.equal(lines.filter((line) => line.startsWith("study,")).length, 13);
 * ```
 */
export function benchCsv(result: BenchResult): string {
  const { setting, registered, hypothetical, sets } = result;
  const { studies, excluded, title } = result.result;
  const roles = [...new Set(studies.flatMap((study) => Object.keys(study.values ?? study.counts)))];
  const columns = [
    ...["row", "stratum", "id", "label", ...roles, "yi", "vi", "k"],
    ...["estimate", "lower", "upper", "prediction_lower", "prediction_upper"],
    ...["weight_percent", "tau2", "i2_percent", "p", "reason"],
  ];
  const rows: Row[] = [
    {
      row: "setting",
      id: settingToHash(setting),
      label: hypothetical ? "hypothetical" : registered ? "as planned" : "otherwise than planned",
      reason: result.nothing ?? title,
    },
    ...studies.map(({ id, label, group, counts, values, effect, reported, weight }): Row => ({
      ...{ row: "study", stratum: group, id, label },
      ...(values ?? counts),
      ...{ yi: effect?.yi, vi: effect?.vi, estimate: reported?.estimate, weight_percent: weight },
      ...{ lower: reported?.interval.lower, upper: reported?.interval.upper },
    })),
    ...sets.map(pooledRow),
    ...sets.flatMap(leftOneOut),
    ...excluded.map(({ id, reason }): Row => ({ row: "left out", id, reason })),
  ];
  return tableToCsv({
    id: "bench",
    title,
    columns: columns.map((key) => ({ key, title: key })),
    rows: rows.map((row) => Object.fromEntries(columns.map((key) => [key, row[key] ?? null]))),
  });
}

function pooledRow({ stratum, k, pooled, reported, inWords }: BenchSet): Row {
  const heterogeneity = pooled.kind === "pooled-effect" ? pooled.heterogeneity : null;
  return {
    ...{ row: "pooled", stratum, k, estimate: reported?.estimate },
    ...{ lower: reported?.lower, upper: reported?.upper },
    prediction_lower: reported?.predictionLower,
    prediction_upper: reported?.predictionUpper,
    tau2: pooled.kind === "pooled-glmm" ? pooled.tau2 : heterogeneity?.tau2,
    i2_percent: heterogeneity?.i2FromQ,
    p: "pValue" in pooled ? pooled.pValue : null,
    reason: reported === null ? inWords : null,
  };
}

function leftOneOut({ stratum, leaveOneOut }: BenchSet): Row[] {
  return (leaveOneOut?.lines ?? []).map(({ id, label, k, reported, tau2, i2FromQ, pValue }) => ({
    ...{ row: "without", stratum, id, label, k, estimate: reported.estimate },
    ...{ lower: reported.lower, upper: reported.upper, tau2, i2_percent: i2FromQ, p: pValue },
  }));
}
