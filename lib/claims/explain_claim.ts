import type { AnalysisResult } from "../analysis/types.ts";
import type { Claim } from "../table/claim_types.ts";
import type { Alternative } from "./alternative_types.ts";
import { judgeNumbers } from "./judge_numbers.ts";
import { analysisOf, type ReadQuantity } from "./quantity_reader.ts";
import type { ClaimedNumber, Explanation } from "./types.ts";

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
  const alternatives = [...owners].flatMap(alternativesOf);
  const fitting = alternatives.filter((alternative) => {
    const numbers = judgeNumbers(claim, (quantity) => alternative.read(quantity) ?? read(quantity));
    return numbers.every(({ grade }) => grade !== "mismatch");
  });
  return {
    tried: alternatives.length,
    found: fitting.length,
    nearest: [...new Set(fitting.map(({ words }) => words))].slice(0, 3),
  };
}
