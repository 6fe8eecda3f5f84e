import { findPrintedNumbers } from "../table/find_printed_numbers.ts";

/** A word, a mark or a number of a text, as texts are compared. */
export interface TextToken {
  readonly kind: "number" | "word";
  /** Small letters; one form for each dash, minus, quotation mark and number. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text into words, marks and numbers, so that it can be found again whatever its spaces, its
 * dashes, its capitals and the separators inside of its numbers.
 */
export function textTokens(text: string): readonly TextToken[] {
  const tokens: TextToken[] = [];
  let at = 0;
  for (const { start, end, plain } of findPrintedNumbers(text)) {
    tokens.push(...words(text.slice(at, start), at));
    tokens.push({ kind: "number", key: plain, start, end });
    at = end;
  }
  return [...tokens, ...words(text.slice(at), at)];
}

function words(text: string, offset: number): readonly TextToken[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu)].map((match) => ({
    kind: "word",
    key: match[0].normalize("NFKC").toLowerCase()
      .replace(/[‐‑‒–—−]/u, "-").replace(/[‘’`´]/u, "'").replace(/[“”„]/u, '"'),
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** Where a run of tokens stands in a text: indices of its first tokens. */
export function findTokens(
  wanted: readonly TextToken[],
  text: readonly TextToken[],
  sameNumbers = true,
): readonly number[] {
  const isSame = (one: TextToken, other: TextToken | undefined) =>
    one.kind === other?.kind && (one.key === other.key || (!sameNumbers && one.kind === "number"));
  if (wanted.length === 0) return [];
  return text.flatMap((_, index) =>
    wanted.every((token, offset) => isSame(token, text[index + offset])) ? [index] : []
  );
}
