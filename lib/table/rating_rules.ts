import type { RatedOutcome, RatingDownDomain, RatingUpDomain } from "./certainty_types.ts";

/** The five domains that a rating has to judge, in the order in which GRADE names them. */
export const ratingDownDomains: readonly RatingDownDomain[] = [
  "risk of bias",
  "inconsistency",
  "indirectness",
  "imprecision",
  "publication bias",
];

/** Reasons to rate up, in the order in which GRADE names them. */
export const ratingUpDomains: readonly RatingUpDomain[] = [
  "large effect",
  "dose response",
  "opposing confounding",
];

/**
 * Levels that a judgement of a domain may move the certainty by.
 *
 * Imprecision: up to three (GRADE guidance 34, https://doi.org/10.1016/j.jclinepi.2022.07.014).
 * Risk of bias: up to three when judged by ROBINS-I, since the certainty then starts at high
 * (Schünemann et al. 2019, https://doi.org/10.1016/j.jclinepi.2018.01.012). Large effect: one or
 * two (Guyatt et al. 2011, https://doi.org/10.1016/j.jclinepi.2011.06.004).
 */
export function allowedLevels(
  domain: RatingDownDomain | RatingUpDomain,
  { riskOfBiasTool }: Pick<RatedOutcome, "riskOfBiasTool">,
): readonly number[] {
  switch (domain) {
    case "risk of bias":
      return riskOfBiasTool === "ROBINS-I" ? [0, -1, -2, -3] : [0, -1, -2];
    case "imprecision":
      return [0, -1, -2, -3];
    case "inconsistency":
    case "indirectness":
      return [0, -1, -2];
    case "publication bias":
      return [0, -1];
    case "large effect":
      return [0, 1, 2];
    case "dose response":
    case "opposing confounding":
      return [0, 1];
  }
}
