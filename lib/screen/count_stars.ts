import { sum } from "../numeric/sum.ts";
import type { RiskOfBiasReport } from "./review_risk_of_bias.ts";
import { type Skipped, skipped } from "./skipped.ts";

/** Stars of the Newcastle-Ottawa scale, by section. */
export interface StarCounts {
  readonly kind: "star-counts";
  readonly tool: string;
  /** With the most stars that each can give. */
  readonly sections: readonly { readonly section: string; readonly most: number }[];
  /** Stars of each section, in order; null where an item of the section was not judged. */
  readonly studies: readonly { readonly id: string; readonly stars: readonly (number | null)[] }[];
  readonly inputs: readonly string[];
}

/**
 * Counts the stars of the Newcastle-Ottawa scale in each of its sections. The sections are not
 * added up: the authors of the scale give no threshold for a sum, and the sum hides where a study
 * fails (Stang 2010, https://doi.org/10.1007/s10654-010-9491-z).
 *
 * @param report Answer of `reviewRiskOfBias`.
 * @returns The reason where the tool gives no stars.
 *
 * @example
 * ```ts
 * import { countStars, reviewRiskOfBias } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const stars = countStars(reviewRiskOfBias(await loadReview("rectal-net")));
 * assert.ok(stars.kind === "not-applicable"); // a tool of the review's own
 * ```
 */
export function countStars(report: RiskOfBiasReport | Skipped): StarCounts | Skipped {
  if (report.kind === "not-applicable") return report;
  const { definition, tool, studies, codes, inputs } = report;
  const items = definition?.domains.map(({ code, section = "", judgements }) => ({
    section,
    index: codes.indexOf(code),
    most: Math.max(...(judgements ?? definition.judgements).map(Number)),
  })) ?? [];
  if (items.length === 0 || items.some(({ most }) => Number.isNaN(most))) {
    return skipped(`The tool for risk of bias (${tool}) gives no stars.`);
  }
  const sections = [...new Set(items.map(({ section }) => section))];
  const within = (section: string) => items.filter((item) => item.section === section);
  return {
    kind: "star-counts",
    tool,
    sections: sections
      .map((section) => ({ section, most: sum(within(section).map(({ most }) => most)) })),
    studies: studies.map(({ id, judgements }) => ({
      id,
      stars: sections.map((section) => {
        const given = within(section).map(({ index }) => judgements[index]?.judgement ?? null);
        return given.includes(null) ? null : sum(given.map(Number));
      }),
    })),
    inputs,
  };
}
