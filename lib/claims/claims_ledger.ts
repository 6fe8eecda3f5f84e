import type { ManuscriptText } from "../import/manuscript/types.ts";
import type { AnalysisResult } from "../analysis/types.ts";
import type { ManuscriptResults } from "../report/numbers/review_numbers.ts";
import { reviewNumbers } from "../report/numbers/review_numbers.ts";
import type { Review } from "../table/review_types.ts";
import { libraryVersion } from "../version.ts";
import type { Alternative } from "./alternative_types.ts";
import { alternativesOf } from "./alternatives_of.ts";
import { explainClaim, explainTogether } from "./explain_claim.ts";
import { findClaims } from "./find_claims.ts";
import { judgeClaim } from "./judge_claim.ts";
import { ledgerFaults } from "./ledger_faults.ts";
import { quantityReader } from "./quantity_reader.ts";
import type { ClaimGrade, ClaimsLedger, JudgedClaim } from "./types.ts";

const none = {
  "match": 0,
  "rounding boundary": 0,
  "mismatch": 0,
  "dead": 0,
  "not recomputable": 0,
};

/**
 * Holds what is printed (`claims.csv`) against the results, as text at the printed precision.
 *
 * Each number of a claim is recomputed, written with the decimals of the print (in percent where the
 * print is), and compared as text; spaces and commas between thousands, dashes and minus signs, raised
 * dots and missing zeros make no difference. A claim is a **match**, a **rounding boundary** (the
 * result lies half-way between two prints, to 1e-9 of the last digit), a **mismatch** (with the
 * difference, and the other choices that print so), **dead** (its text is no longer in the
 * manuscript) or **not recomputable**. Words of the sentence around a claim (reduced, higher, not
 * significant, no difference), and those of its column `direction`, are held against interval and P;
 * what cannot be judged is said (`unjudged`). A number of the
 * manuscript that no claim covers is an **orphan**; `passedOver` lists the rules by which citations,
 * dates, numbers of tables and the like need none. Numbers in words are not read.
 *
 * The ledger has a fault when a claim is a mismatch or dead, and when nothing was compared: a check
 * that matched nothing shows nothing.
 *
 * @param review A loaded review, with its `claims`.
 * @param results Answer of `manuscriptResults` for the review.
 * @param manuscripts Texts at hand. Claims whose `manuscript` is another name (a publication) are
 *   recomputed and not looked for.
 *
 * @example The odds ratio that Pagliaro et al. (1992) print comes out of the public data
 * ```ts
 * import { claimsLedger, manuscriptResults } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const review = await loadReview("pagliaro1992");
 * const { claims } = claimsLedger(review, manuscriptResults(review));
 * assert.equal(claims.find(({ id }) => id === "P1")?.grade, "match");
 * ```
 */
export function claimsLedger(
  review: Review,
  results: ManuscriptResults,
  manuscripts: readonly ManuscriptText[] = [],
): ClaimsLedger {
  const read = quantityReader(reviewNumbers(results), results.analyses);
  const found = new Map(manuscripts.map((manuscript) => {
    const own = review.claims.filter((claim) => claim.manuscript === manuscript.file);
    return [manuscript.file, findClaims(manuscript, own)] as const;
  }));
  const alternatives = new Map<string, readonly Alternative[]>();
  const others = (result: AnalysisResult) => {
    const known = alternatives.get(result.id) ?? alternativesOf(review, results, result);
    alternatives.set(result.id, known);
    return known;
  };
  const claims = review.claims.map((claim): JudgedClaim => {
    const judged = judgeClaim(claim, { review, analyses: results.analyses, read, found });
    const explanation = judged.grade === "mismatch"
      ? explainClaim(claim, judged.numbers, read, results.analyses, others)
      : null;
    return { ...judged, explanation };
  });
  const wrong = claims.filter(({ grade, explanation }) => grade === "mismatch" && explanation);
  const mismatched = review.claims.filter(({ id }) => wrong.some((claim) => claim.id === id));
  const coverage = [...found.values()].map((each) => each.coverage);
  const counts: Record<ClaimGrade | "orphan", number> = { ...none, orphan: 0 };
  for (const { grade } of claims) counts[grade]++;
  for (const { orphans } of coverage) counts.orphan += orphans.length;
  const compared = claims.flatMap(({ numbers }) => numbers.filter(({ value }) => value !== null));
  return {
    kind: "claims-ledger",
    review: review.name,
    claims,
    together: explainTogether(mismatched, read, results.analyses, others),
    coverage,
    counts,
    compared: compared.length,
    faults: ledgerFaults(claims, coverage, compared.length),
    inputs: review.files.map(({ path }) => path),
    libraryVersion,
  };
}
