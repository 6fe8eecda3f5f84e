import type { AnalysisResult } from "../analysis/types.ts";
import type { Claim } from "../table/claim_types.ts";
import type { Alternative } from "./alternative_types.ts";
import { judgeNumbers } from "./judge_numbers.ts";
import { analysisOf, type ReadQuantity } from "./quantity_reader.ts";
import type { ClaimedNumber, Explanation, JointExplanation } from "./types.ts";

/**
 * The other choices that print every number of a claim as it is printed. Numbers that an alternative
 * does not have, and those of other analyses, stay what they are.
 */
export function explainClaim(
  claim: Claim,
  judged: readonly ClaimedNumber[],
  read: ReadQuantity,
  analyses: readonly AnalysisResult[],
  alternativesOf: (result: AnalysisResult) => readonly Alternative[],
): Explanation | null {
  const wrong = judged.filter(({ grade, value }) => grade === "mismatch" && value !== null);
  const owners = new Set(wrong.flatMap(({ quantity }) => analysisOf(quantity, analyses) ?? []));
  if (owners.size === 0) return null;
  return explanationOf([...owners].flatMap(alternativesOf), [claim], read);
}

/**
 * Whether one choice prints all claims of a manuscript that do not match: what explains each of them
 * alone may be another choice for each.
 */
export function explainTogether(
  wrong: readonly Claim[],
  read: ReadQuantity,
  analyses: readonly AnalysisResult[],
  alternativesOf: (result: AnalysisResult) => readonly Alternative[],
): readonly JointExplanation[] {
  const manuscripts = [...new Set(wrong.map(({ manuscript }) => manuscript))];
  return manuscripts.flatMap((manuscript) =>
    analyses.flatMap((result): JointExplanation[] => {
      const claims = wrong.filter((claim) =>
        claim.manuscript === manuscript &&
        claim.quantities.some((quantity) => quantity && analysisOf(quantity, analyses) === result)
      );
      if (claims.length < 2) return [];
      const explanation = explanationOf(alternativesOf(result), claims, read);
      return [{
        manuscript,
        analysis: result.id,
        claims: claims.map(({ id }) => id),
        ...explanation,
      }];
    })
  );
}

function explanationOf(
  alternatives: readonly Alternative[],
  claims: readonly Claim[],
  read: ReadQuantity,
): Explanation {
  const fitting = alternatives.filter((alternative) =>
    claims.every((claim) =>
      judgeNumbers(claim, (quantity) => alternative.read(quantity) ?? read(quantity))
        .every(({ grade }) => grade !== "mismatch")
    )
  );
  return {
    tried: alternatives.length,
    found: fitting.length,
    nearest: [...new Set(fitting.map(({ words }) => words))].slice(0, 3),
  };
}
