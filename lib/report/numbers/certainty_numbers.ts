import type { Finding, SummaryOfFindings } from "../../certainty/types.ts";
import { isNotApplicable } from "../../trace/not_applicable.ts";
import { perThousandDigits } from "../per_thousand_digits.ts";
import { count, perThousand } from "./formats.ts";
import { idPart, stratumId } from "./id_part.ts";
import { numbersBelow, type Path } from "./number_at.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/**
 * What a summary of findings prints beside the pooled results: `A.certainty.participants`,
 * events and participants of each group as `A.certainty.group.GROUP.events` and `.n`, and risks per 1000 as `A.certainty.risk`, `.control-risk` and `.difference` with `-lower` and
 * `-upper`.
 *
 * @param summary Answer of {@linkcode summaryOfFindings}, stored as `results/summary-of-findings.json`.
 *
 * @example
 * ```ts
 * import { certaintyNumbers, runAnalyses, summaryOfFindings } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("bcg");
 * const numbers = certaintyNumbers(summaryOfFindings(review, runAnalyses(review)));
 * assert.ok(numbers.some(({ id }) => id === "tuberculosis.certainty.control-risk"));
 * ```
 */
export function certaintyNumbers(summary: SummaryOfFindings): readonly NamedNumber[] {
  const source: NumberSource = { file: "results/summary-of-findings.json", result: summary };
  return summary.findings.flatMap((finding, index) =>
    numbersOf(source, ["findings", index, "evidence"], finding)
  );
}

function numbersOf(
  source: NumberSource,
  base: Path,
  { evidence }: Finding,
): readonly NamedNumber[] {
  const { absolute, analysis, stratum } = evidence;
  const prefix = `${stratumId(analysis, stratum)}.certainty`;
  const risk = perThousand(isNotApplicable(absolute) ? 0 : perThousandDigits(absolute));
  const limits = (name: string, at: Path) => ({
    [name]: [[...at, "estimate"], risk],
    [`${name}-lower`]: [[...at, "lower"], risk],
    [`${name}-upper`]: [[...at, "upper"], risk],
  } as const);
  return [
    ...numbersBelow(source, prefix, base, { participants: [["participants"], count] }),
    ...evidence.groups.flatMap(({ name }, index) =>
      numbersBelow(source, `${prefix}.group.${idPart(name)}`, [...base, "groups", index], {
        events: [["events"], count],
        n: [["total"], count],
      })
    ),
    ...(isNotApplicable(absolute) ? [] : numbersBelow(source, prefix, [...base, "absolute"], {
      ...limits("risk", ["risk"]),
      "control-risk": [["control", "risk"], risk],
      ...limits("difference", ["difference"]),
    })),
  ];
}
