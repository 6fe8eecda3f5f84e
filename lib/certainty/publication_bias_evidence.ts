import { recommendedTests } from "../diagnose/recommended_tests.ts";
import { smallStudyTest } from "../diagnose/small_study_effects.ts";
import type { PooledSet } from "../analysis/pooled_sets.ts";
import type { PublicationBiasEvidence } from "./types.ts";

const cited = {
  rule:
    "suggests 1 level down where the test of small-study effects that suits the measure has P " +
    "below 0.1, and none otherwise; with fewer than ten studies no test can tell. Searches, " +
    "registers and sponsors, which no test sees, count as much",
  source: "Sterne et al. 2011, doi 10.1136/bmj.d4002; Guyatt et al. 2011, " +
    "doi 10.1016/j.jclinepi.2011.01.011",
} as const;

const fewest = 10;

/**
 * The test of small-study effects that suits the measure.
 *
 * @param set Null where fewer than three studies are pooled.
 */
export function publicationBiasEvidence(set: PooledSet | null): PublicationBiasEvidence {
  const untested = (reason: string): PublicationBiasEvidence => ({
    domain: "publication bias",
    reason,
    test: null,
    suggestion: { levels: null, ...cited },
  });
  if (set === null) return untested("cannot be judged by a test: fewer than three studies pooled");
  const { measure, studies, tables } = set;
  if (studies.length < fewest) {
    return untested(`cannot be judged by a test: ${studies.length} studies, fewer than ${fewest}`);
  }
  const [test] = recommendedTests(measure).tests;
  if (test === undefined) return untested("cannot be judged by a test: none suits the measure");
  const answer = smallStudyTest(tables.length > 0 ? tables : studies, { test, measure });
  if (answer.kind === "not-applicable") {
    // What follows the semicolon is advice to whoever calls the test.
    return untested(`cannot be judged by a test: ${answer.reason.split(";")[0]}`);
  }
  return {
    domain: "publication bias",
    reason: null,
    test: { name: test, pValue: answer.pValue },
    suggestion: { levels: answer.pValue < 0.1 ? -1 : 0, ...cited },
  };
}
