import { raiseSquares } from "../table/raised_text.ts";
import type { ManuscriptText } from "../import/manuscript/types.ts";
import type { Claim } from "../table/claim_types.ts";
import { findPrintedNumbers } from "../table/find_printed_numbers.ts";
import { blotOut } from "./passed_over.ts";
import { placeAt } from "./place_at.ts";
import { findTokens, type TextToken, textTokens } from "./text_tokens.ts";
import type { ClaimSpot } from "./claim_spot.ts";
import type { ManuscriptCoverage, OrphanNumber } from "./types.ts";

/** Where the claims on one manuscript stand in it, and the numbers that none of them covers. */
export interface FoundClaims {
  /** By the id of the claim: where it stands, and what stands there instead when it does not. */
  readonly spots: ReadonlyMap<string, readonly ClaimSpot[]>;
  readonly instead: ReadonlyMap<string, readonly string[]>;
  readonly coverage: ManuscriptCoverage;
}

/**
 * Looks for the texts of claims in a manuscript. A claim covers its numbers wherever its whole text
 * stands; what `passedOver` names needs no claim.
 */
export function findClaims(manuscript: ManuscriptText, claims: readonly Claim[]): FoundClaims {
  const wanted = claims.map((claim) => ({
    id: claim.id,
    tokens: textTokens(raiseSquares(claim.text)),
  }));
  const spots = new Map<string, ClaimSpot[]>(wanted.map(({ id }) => [id, []]));
  const others = new Map<string, string[]>(wanted.map(({ id }) => [id, []]));
  const orphans: OrphanNumber[] = [];
  let numbers = 0;
  for (const paragraph of manuscript.paragraphs) {
    const { text } = paragraph;
    const tokens = textTokens(text);
    const covered = new Set<number>();
    for (const { id, tokens: claimed } of wanted) {
      for (const first of findTokens(claimed, tokens)) {
        const found = tokens.slice(first, first + claimed.length);
        const span = { start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0 };
        spots.get(id)?.push({ paragraph, span, place: placeAt(manuscript, paragraph, span.start) });
        for (const { start } of found) covered.add(start);
      }
      others.get(id)?.push(...similar(claimed, tokens, text));
    }
    for (const found of findPrintedNumbers(blotOut(text))) {
      numbers++;
      if (covered.has(found.start)) continue;
      const place = placeAt(manuscript, paragraph, found.start);
      orphans.push({ ...place, text: found.text, context: around(text, found) });
    }
  }
  const instead = new Map(
    [...others].map(([id, found]) =>
      [id, (spots.get(id)?.length ?? 0) > 0 ? [] : found.slice(0, 3)] as const
    ),
  );
  const covered = numbers - orphans.length;
  return { spots, instead, coverage: { file: manuscript.file, numbers, covered, orphans } };
}

/** Texts of the same words and marks with other numbers; numbers alone are like any others. */
function similar(
  claimed: readonly TextToken[],
  tokens: readonly TextToken[],
  text: string,
): readonly string[] {
  if (claimed.filter(({ kind }) => kind === "word").length < 2) return [];
  return findTokens(claimed, tokens, false).map((first) =>
    text.slice(tokens[first]?.start, tokens[first + claimed.length - 1]?.end)
  );
}

function around(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const before = text.slice(0, start).slice(-30).replace(/^\S*\s/, "");
  const after = text.slice(end, end + 30).replace(/\s\S*$/, "");
  return `${before}${text.slice(start, end)}${after}`.trim();
}
