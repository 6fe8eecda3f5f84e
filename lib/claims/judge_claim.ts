import type { AnalysisResult } from "../analysis/types.ts";
import type { Claim } from "../table/claim_types.ts";
import type { Review } from "../table/review_types.ts";
import { type ClaimedEffect, claimedEffect } from "./claimed_effect.ts";
import type { FoundClaims } from "./find_claims.ts";
import { judgeDirection } from "./judge_direction.ts";
import { judgeNumbers } from "./judge_numbers.ts";
import { judgeSaid, type SaidJudgement, sideNames, wordsAround } from "./judge_said.ts";
import type { ReadQuantity } from "./quantity_reader.ts";
import { readDirections } from "./read_directions.ts";
import type { ClaimedNumber, ClaimGrade, JudgedClaim, ManuscriptPlace } from "./types.ts";

/** What claims are held against. */
export interface ClaimEvidence {
  readonly review: Review;
  readonly analyses: readonly AnalysisResult[];
  readonly read: ReadQuantity;
  /** By the name of the manuscript; those at hand. */
  readonly found: ReadonlyMap<string, FoundClaims>;
}

/** One claim with its grade, without the choices that would print so. */
export function judgeClaim(claim: Claim, evidence: ClaimEvidence): JudgedClaim {
  const { read } = evidence;
  const found = evidence.found.get(claim.manuscript);
  const numbers = judgeNumbers(claim, read);
  const foundAt = found?.spots.get(claim.id)?.map(({ place }) => place) ?? null;
  const words = claim.notRecomputable === null
    ? judgeWords(claim, evidence)
    : { contradictions: [], unjudged: [] };
  return {
    id: claim.id,
    line: claim.line,
    manuscript: claim.manuscript,
    place: claim.place,
    text: claim.text,
    grade: gradeOf(claim, numbers, words.contradictions, foundAt?.length === 0),
    numbers,
    direction: claim.direction,
    ...words,
    explanation: null,
    foundAt,
    instead: found?.instead.get(claim.id) ?? [],
    reason: claim.notRecomputable,
  };
}

/** The column, and the sentences in which the claim stands; its own text where those are not at hand. */
function judgeWords(claim: Claim, evidence: ClaimEvidence): SaidJudgement {
  const effect = effectOf(claim, evidence);
  const column = judgeDirection(claim, effect);
  if (effect === null || !effect.isPrinted) return { contradictions: column, unjudged: [] };
  const names = sideNames(evidence.review, effect.analysis.id);
  const found = evidence.found.get(claim.manuscript);
  const own = spotsBeside(claim, effect, evidence);
  const said = found === undefined
    ? [judgeSaid(readDirections(claim.text, names), effect, "")]
    : (found.spots.get(claim.id) ?? []).map((spot) =>
      judgeSaid(wordsAround(spot, own, names), effect, placeOf(spot.place))
    );
  return {
    contradictions: [...column, ...said.flatMap(({ contradictions }) => contradictions)],
    unjudged: said.flatMap(({ unjudged }) => unjudged),
  };
}

/** Where numbers stand that are no other effect: of the same one, or of what stands beside effects. */
function spotsBeside(claim: Claim, { name }: ClaimedEffect, evidence: ClaimEvidence) {
  const { review, found } = evidence;
  return review.claims.flatMap((other) => {
    if (other.manuscript !== claim.manuscript || other.notRecomputable !== null) return [];
    const effect = effectOf(other, evidence);
    const isOther = effect !== null && effect.isPrinted && effect.name !== name;
    return isOther ? [] : found.get(claim.manuscript)?.spots.get(other.id) ?? [];
  });
}

function effectOf(claim: Claim, { read, review, analyses }: ClaimEvidence): ClaimedEffect | null {
  return claimedEffect(claim, read, review, analyses);
}

function placeOf({ unit, place }: ManuscriptPlace): string {
  return ` (${unit} ${place})`;
}

function gradeOf(
  { notRecomputable }: Claim,
  numbers: readonly ClaimedNumber[],
  contradictions: readonly string[],
  isGone: boolean,
): ClaimGrade {
  if (isGone) return "dead";
  if (notRecomputable !== null) return "not recomputable";
  const grades = numbers.map(({ grade }) => grade);
  if (grades.includes("mismatch") || contradictions.length > 0) return "mismatch";
  return grades.includes("rounding boundary") ? "rounding boundary" : "match";
}
