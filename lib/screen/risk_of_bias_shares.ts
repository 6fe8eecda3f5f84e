import { sum } from "../numeric/sum.ts";
import type { RiskOfBiasReport } from "./review_risk_of_bias.ts";

/** A study with its weight; several lines of one study add up. */
export interface WeightedStudy {
  readonly studyId: string;
  readonly weight: number;
}

/** How much of the evidence has which judgement. */
export interface RiskOfBiasShares {
  readonly kind: "risk-of-bias-shares";
  /** Part of file names. */
  readonly id: string;
  readonly title: string;
  readonly tool: string;
  /** Whether a share is one of the weight in a pooled result, or of the number of studies. */
  readonly by: "weight" | "studies";
  readonly k: number;
  /** The domains, then the judgement of the whole study where the tool has one. */
  readonly domains: readonly {
    /** Empty for the judgement of the whole study. */
    readonly code: string;
    readonly title: string;
    /** In order of the tool, null (nobody judged) last; shares from 0 to 1 that add up to 1. */
    readonly shares: readonly {
      readonly judgement: string | null;
      readonly k: number;
      readonly share: number;
    }[];
  }[];
  readonly inputs: readonly string[];
}

/**
 * Shares of the judgements in each domain: of all studies that were judged, or of the weight of
 * the studies that an analysis pools, whether judged or not.
 *
 * @param report Answer of `reviewRiskOfBias`.
 * @param weighted Studies with their weights (of any sum above 0), and what they are; without it
 *   every judged study counts the same.
 * @throws {RangeError} if the weights do not add up to a number above 0.
 *
 * @example Made-up weights
 * ```ts
 * import { isNotApplicable, reviewRiskOfBias, riskOfBiasShares } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const report = reviewRiskOfBias(await loadReview("rectal-net"));
 * assert.ok(!isNotApplicable(report));
 * const shares = riskOfBiasShares(report, {
 *   id: "made-up",
 *   title: "Made-up weights",
 *   studies: [{ studyId: "asan2011", weight: 75 }, { studyId: "abe2008", weight: 25 }],
 *   inputs: [],
 * });
 * assert.deepEqual(shares.domains[0]?.shares.map(({ judgement, share }) => [judgement, share]), [
 *   ["low", 0.75],
 *   ["unclear", 0.25],
 *   ["high", 0],
 *   [null, 0],
 * ]);
 * ```
 */
export function riskOfBiasShares(
  report: RiskOfBiasReport,
  weighted?: {
    readonly id: string;
    readonly title: string;
    readonly studies: readonly WeightedStudy[];
    readonly inputs: readonly string[];
  },
): RiskOfBiasShares {
  const studies = weighted?.studies ?? report.studies.map(({ id }) => ({ studyId: id, weight: 1 }));
  const total = sum(studies.map(({ weight }) => weight));
  if (!(total > 0)) {
    throw new RangeError(
      `riskOfBiasShares: found weights that add up to ${total}; allowed: a sum above 0`,
    );
  }
  const byId = new Map(report.studies.map((study) => [study.id, study]));
  const share = (
    code: string,
    title: string,
    words: readonly string[],
    judgementOf: (id: string) => string | null,
  ) => ({
    code,
    title,
    shares: [...words, null].map((judgement) => {
      const given = studies.filter(({ studyId }) => judgementOf(studyId) === judgement);
      return {
        judgement,
        k: new Set(given.map(({ studyId }) => studyId)).size,
        share: sum(given.map(({ weight }) => weight)) / total,
      };
    }),
  });
  const words = (counts: RiskOfBiasReport["counts"][number]) =>
    counts.judged.map(({ judgement }) => judgement);
  return {
    kind: "risk-of-bias-shares",
    id: weighted === undefined ? "risk-of-bias-summary" : `risk-of-bias-summary-${weighted.id}`,
    title: weighted?.title ?? "All studies",
    tool: report.tool,
    by: weighted === undefined ? "studies" : "weight",
    k: new Set(studies.map(({ studyId }) => studyId)).size,
    domains: [
      ...report.counts.map((counts, i) =>
        share(
          report.codes[i] ?? "",
          counts.domain,
          words(counts),
          (id) => byId.get(id)?.judgements[i]?.judgement ?? null,
        )
      ),
      ...(report.overall
        ? [
          share("", report.overall.domain, words(report.overall), (id) =>
            byId.get(id)?.overall?.judgement ?? null),
        ]
        : []),
    ],
    inputs: [...new Set([...report.inputs, ...weighted?.inputs ?? []])].sort(),
  };
}
