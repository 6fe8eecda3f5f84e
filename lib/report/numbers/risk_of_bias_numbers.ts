import type { RiskOfBiasReport } from "../../screen/review_risk_of_bias.ts";
import type { RiskOfBiasCounts } from "../../screen/summarise_risk_of_bias.ts";
import { isNotApplicable, type NotApplicable } from "../../trace/not_applicable.ts";
import { count } from "./formats.ts";
import { idPart } from "./id_part.ts";
import { numbersBelow, type Path } from "./number_at.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/**
 * How many studies have which judgement: `risk-of-bias.DOMAIN.JUDGEMENT`, by the code of the domain
 * ("overall" for the whole study), and `.not-judged`.
 *
 * @param report Answer of {@linkcode reviewRiskOfBias}, stored as `results/risk-of-bias.json`.
 *
 * @example
 * ```ts
 * import { reviewRiskOfBias, riskOfBiasNumbers } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const numbers = riskOfBiasNumbers(reviewRiskOfBias(await loadReview("rectal-net")));
 * assert.ok(numbers.some(({ id }) => id === "risk-of-bias.D1.low"));
 * ```
 */
export function riskOfBiasNumbers(
  report: RiskOfBiasReport | NotApplicable,
): readonly NamedNumber[] {
  if (isNotApplicable(report)) return [];
  const source: NumberSource = { file: "results/risk-of-bias.json", result: report };
  const judged = (name: string, base: Path, { judged }: RiskOfBiasCounts) => [
    ...judged.flatMap(({ judgement }, index) =>
      numbersBelow(source, `risk-of-bias.${idPart(name)}`, [...base, "judged", index], {
        [idPart(judgement)]: [["n"], count],
      })
    ),
    ...numbersBelow(source, `risk-of-bias.${idPart(name)}`, base, {
      "not-judged": [["notJudged"], count],
    }),
  ];
  return [
    ...report.counts.flatMap((counts, index) =>
      judged(report.codes[index] ?? counts.domain, ["counts", index], counts)
    ),
    ...(report.overall ? judged("overall", ["overall"], report.overall) : []),
  ];
}
