import type { RatedOutcome } from "../table/certainty_types.ts";
import type { StartingLevel } from "./types.ts";

/**
 * The level at which a rating of certainty starts, with the rule and its source.
 *
 * Comparisons: high for randomised trials, low for other studies; high for other studies too where
 * risk of bias is judged by ROBINS-I, which sets every study against an ideal trial. Prognosis: high
 * for cohorts. The proportion of a single group (how often a procedure fails, how common a
 * condition is) has no guidance of its own: it starts as prognosis does, by convention.
 *
 * @example
 * ```ts
 * import { startingLevel } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const cohorts = { question: "comparative", design: "non-randomised" } as const;
 * assert.equal(startingLevel(cohorts).level, "low");
 * assert.equal(startingLevel({ ...cohorts, riskOfBiasTool: "ROBINS-I" }).level, "high");
 * ```
 *
 * @see Balshem et al. (2011), https://doi.org/10.1016/j.jclinepi.2010.07.015
 * @see Schünemann et al. (2019), https://doi.org/10.1016/j.jclinepi.2018.01.012
 * @see Iorio et al. (2015), https://doi.org/10.1136/bmj.h870
 */
export function startingLevel(
  { question, design, riskOfBiasTool }: Pick<
    RatedOutcome,
    "question" | "design" | "riskOfBiasTool"
  >,
): StartingLevel {
  if (question === "prognosis") {
    return {
      level: "high",
      rule: "bodies of evidence on prognosis start at high",
      source: "Iorio et al. 2015, doi 10.1136/bmj.h870",
    };
  }
  if (question === "single-arm proportion") {
    return {
      level: "high",
      rule: "the proportion of a single group starts at high, as prognosis does: a convention, " +
        "since there is no formal guidance of GRADE for it",
      source: "adapted from Iorio et al. 2015, doi 10.1136/bmj.h870",
    };
  }
  if (design === "randomised") {
    return {
      level: "high",
      rule: "randomised comparisons start at high",
      source: "Balshem et al. 2011, doi 10.1016/j.jclinepi.2010.07.015",
    };
  }
  return riskOfBiasTool === "ROBINS-I"
    ? {
      level: "high",
      rule: "comparisons that are not randomised start at high when risk of bias is judged by " +
        "ROBINS-I, which accounts for the lack of randomisation",
      source: "Schünemann et al. 2019, doi 10.1016/j.jclinepi.2018.01.012",
    }
    : {
      level: "low",
      rule: "comparisons that are not randomised start at low",
      source: "Balshem et al. 2011, doi 10.1016/j.jclinepi.2010.07.015",
    };
}
