import type { SmallStudyTestName } from "./small_study_types.ts";

/** Which tests of small-study effects suit a measure, and why. */
export interface TestAdvice {
  /** The first is the one to take when nothing speaks for another. */
  readonly tests: readonly SmallStudyTestName[];
  readonly reason: string;
  /**
   * Whether the standard error rises or falls with the effect itself, so that a funnel plot leans
   * where nothing is missing.
   */
  readonly errorFollowsEffect: boolean;
}

const sterne = "Sterne et al. 2011, doi 10.1136/bmj.d4002";

const onCounts: readonly SmallStudyTestName[] = [
  "Harbord",
  "Peters",
  "Ruecker-Thompson",
  "Ruecker-Egger",
  "Ruecker-Begg",
  "Schwarzer",
  "Macaskill",
];

const independent: TestAdvice = {
  tests: ["Egger", "Thompson", "Begg", "Macaskill"],
  reason: `the standard error does not depend on the effect (${sterne})`,
  errorFollowsEffect: false,
};
const oddsRatios: TestAdvice = {
  tests: onCounts,
  reason: `the standard error of a log odds ratio rises with the odds ratio (${sterne})`,
  errorFollowsEffect: true,
};
const riskRatios: TestAdvice = {
  tests: ["Peters", ...onCounts.filter((test) => test !== "Peters")],
  reason: `the standard error of a log risk ratio depends on the risks (${sterne})`,
  errorFollowsEffect: true,
};
const riskDifferences: TestAdvice = {
  tests: ["Ruecker-Thompson", "Ruecker-Egger", "Ruecker-Begg", "Peters", "Harbord", "Macaskill"],
  reason: `the standard error of a risk difference depends on the risks (${sterne})`,
  errorFollowsEffect: true,
};
const arcsineDifferences: TestAdvice = {
  tests: ["Thompson", "Egger", "Begg", "Ruecker-Thompson", "Ruecker-Egger", "Ruecker-Begg"],
  reason: "the arcsine has a standard error that depends on the sample size only " +
    "(Ruecker et al. 2008, doi 10.1002/sim.2971)",
  errorFollowsEffect: false,
};
const diagnosticOddsRatios: TestAdvice = {
  tests: ["Deeks"],
  reason: "groups of diseased and healthy are unequal and the diagnostic odds ratio is large " +
    "(Deeks et al. 2005, doi 10.1016/j.jclinepi.2005.01.016)",
  errorFollowsEffect: true,
};
const standardised: TestAdvice = {
  tests: ["Pustejovsky", "Macaskill"],
  reason: "the standard error of a standardised mean difference rises with its size " +
    "(Pustejovsky and Rodgers 2019, doi 10.1002/jrsm.1332)",
  errorFollowsEffect: true,
};
const ratioOfMeans: TestAdvice = {
  tests: ["Pustejovsky", "Macaskill"],
  reason: "the standard error of a log ratio of means depends on the means " +
    "(Nakagawa et al. 2022, doi 10.1111/2041-210X.13724)",
  errorFollowsEffect: true,
};
const proportions: TestAdvice = {
  tests: ["Macaskill"],
  reason: "the standard error depends on the proportion itself, so that the funnel leans " +
    "(Hunter et al. 2014, doi 10.1016/j.jclinepi.2014.03.003)",
  errorFollowsEffect: true,
};
const sizeOnly: TestAdvice = {
  tests: ["Macaskill"],
  reason: "the standard error depends on the effect itself, so that the funnel leans; its " +
    "predictor has to be the sample size",
  errorFollowsEffect: true,
};

const advice: Readonly<Record<string, TestAdvice>> = {
  ...Object.fromEntries(["OR", "PETO", "YUQ", "YUY"].map((code) => [code, oddsRatios])),
  RR: riskRatios,
  RD: riskDifferences,
  AS: arcsineDifferences,
  DOR: diagnosticOddsRatios,
  ...Object.fromEntries(
    ["SMD", "SMDH", "SMD1", "SMD1H"].map((code) => [code, standardised]),
  ),
  ROM: ratioOfMeans,
  ...Object.fromEntries(["PR", "PLN", "PLO"].map((code) => [code, proportions])),
  ...Object.fromEntries(
    ["IR", "IRLN", "IRR", "IRD", "COR", "UCOR", "CVR", "SMCC", "SMCR", "SMCRH"].map((
      code,
    ) => [code, sizeOnly]),
  ),
  ...Object.fromEntries(
    ["MD", "MC", "PAS", "PFT", "IRS", "IRFT", "IRSD", "ZCOR", "VR", "HR", "OEV", "GEN"].map((
      code,
    ) => [code, independent]),
  ),
};

/**
 * Tests of small-study effects that suit an effect measure, the one to prefer first, with the reason.
 *
 * Egger's test and its kin look for a slope of the effect over its standard error. Where the
 * standard error is a function of the effect (odds ratios, standardised mean differences,
 * proportions), they find a slope without any small-study effect; these measures have tests of
 * their own. {@linkcode smallStudyTest} refuses the others by default.
 *
 * @param measure metafor's code of the measure; "DOR" for diagnostic odds ratios, "HR" for log
 *   hazard ratios, "GEN" for any other effect.
 * @throws {RangeError} for a code that is not known.
 *
 * @example
 * ```ts
 * import { recommendedTests } from "reforest";
 * import assert from "node:assert/strict";
 *
 * assert.equal(recommendedTests("OR").tests[0], "Harbord");
 * assert.ok(!recommendedTests("OR").tests.includes("Egger"));
 * assert.equal(recommendedTests("MD").tests[0], "Egger");
 * ```
 *
 * @see Sterne et al. (2011), https://doi.org/10.1136/bmj.d4002
 */
export function recommendedTests(measure: string): TestAdvice {
  const found = Object.hasOwn(advice, measure) ? advice[measure] : undefined;
  if (found === undefined) {
    throw new RangeError(
      `recommendedTests: measure: found ${measure}; allowed: ${
        Object.keys(advice).sort().join(", ")
      }; take GEN for an effect of another kind`,
    );
  }
  return found;
}
