import type { NotApplicable } from "../trace/not_applicable.ts";
import type { Knowingly } from "./small_study_types.ts";

/** Fewest studies for a test of small-study effects (Sterne et al. 2011, doi 10.1136/bmj.d4002). */
export const fewestStudies = 10;

/** What the two rules say to a test: either it is refused, or with which warnings it is done. */
export type Ruling = NotApplicable | { readonly kind: "allowed"; readonly warnings: string[] };

/** The refusal of a test, in the words of a report. */
export function refused(test: string, reason: string): NotApplicable {
  return { kind: "not-applicable", reason: `${test}: ${reason}.` };
}

/**
 * Holds a test against the rule of ten studies and the rule of suitable measures.
 *
 * @param unsuited Why the test does not suit the measure; null when it does.
 */
export function rulingOn(
  test: string,
  k: number,
  unsuited: string | null,
  knowingly: Knowingly = {},
): Ruling {
  const warnings: string[] = [];
  if (k < fewestStudies) {
    if (knowingly.k !== true) {
      return refused(
        test,
        `${k} studies are fewer than ${fewestStudies}, with which tests of small-study effects ` +
          "cannot tell chance from asymmetry (Sterne et al. 2011, doi 10.1136/bmj.d4002); " +
          "knowingly: {k: true} tests them all the same",
      );
    }
    warnings.push(
      `fewer than ${fewestStudies} studies (${k}): tested knowingly, against the advice of Sterne ` +
        "et al. 2011 (doi 10.1136/bmj.d4002)",
    );
  }
  if (unsuited !== null) {
    if (knowingly.measure !== true) {
      return refused(test, `${unsuited}; knowingly: {measure: true} does it all the same`);
    }
    warnings.push(`done knowingly although ${unsuited}`);
  }
  return { kind: "allowed", warnings };
}

/** Ratio of the largest to the smallest standard error below which a funnel has no shape. */
const similar = 1.5;

/** The warning that all studies are about equally precise; none otherwise. */
export function spreadWarnings(variances: Float64Array): string[] {
  let [smallest, largest] = [Infinity, 0];
  for (const variance of variances) {
    if (variance < smallest) smallest = variance;
    if (variance > largest) largest = variance;
  }
  return Math.sqrt(largest / smallest) < similar
    ? [
      "standard errors are similar (largest less than 1.5 times the smallest), so that the test " +
      "has no power (Sterne et al. 2011, doi 10.1136/bmj.d4002)",
    ]
    : [];
}
