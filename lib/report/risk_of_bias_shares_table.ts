import type { RiskOfBiasShares } from "../screen/risk_of_bias_shares.ts";
import { formatPercent } from "./format_percent.ts";
import { judgementName } from "./judgement_name.ts";
import type { TableSpec } from "./table_types.ts";

/**
 * Shares of the judgements of risk of bias, a line for each domain, a column for each judgement.
 *
 * @example
 * ```ts
 * import {
 *   isNotApplicable,
 *   reviewRiskOfBias,
 *   riskOfBiasShares,
 *   riskOfBiasSharesTable,
 * } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const report = reviewRiskOfBias(await loadReview("rectal-net"));
 * assert.ok(!isNotApplicable(report));
 * const table = riskOfBiasSharesTable(riskOfBiasShares(report));
 * assert.equal(table.rows[0]?.low, "34.5 % (19)");
 * ```
 */
export function riskOfBiasSharesTable(shares: RiskOfBiasShares): TableSpec {
  const found = shares.domains.flatMap(({ shares }) => shares)
    .filter(({ judgement, k }) => judgement !== null || k > 0);
  const words = [...new Set(found.map(({ judgement }) => judgement))];
  const key = (word: string | null) => word ?? "not judged";
  return {
    id: shares.id,
    title: `Risk of bias (${shares.tool}): ${shares.title}`,
    columns: [
      { key: "domain", title: "Domain" },
      ...words.filter((word) => word !== null).map((word) => ({
        key: key(word),
        title: judgementName(word),
        align: "right" as const,
        missing: "",
      })),
      ...(words.includes(null)
        ? [{ key: key(null), title: judgementName(null), align: "right" as const, missing: "" }]
        : []),
    ],
    rows: shares.domains.map(({ code, title, shares }) => ({
      domain: code === "" ? title : `${code}, ${title}`,
      ...Object.fromEntries(words.map((word) => {
        const share = shares.find(({ judgement }) => judgement === word);
        return [
          key(word),
          share ? `${formatPercent(share.share)} % (${share.k})` : null,
        ];
      })),
    })),
    note: shares.by === "weight"
      ? `Share of the weight in the pooled result, with the number of studies; ${shares.k} in all.`
      : `Share of the ${shares.k} studies, with their number.`,
  };
}
