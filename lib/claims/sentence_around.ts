/** Words that end in a point and end no sentence. */
const abbreviations = new Set(
  ("approx ca cf dr e.g eq eqs fig figs i.e incl mr mrs ms nos pp prof resp st suppl tabs viz vol vs")
    .split(" "),
);

/** Words with a point that end one where a word follows that opens sentences, as initials do. */
const ambiguous = new Set("al no p ref refs tab".split(" "));

const openers = new Set(
  ("A After All Among An As At Based Both By Compared Each For From Heterogeneity However If In It " +
    "Its Mean Mortality No Of On One Only Our Overall Patients Pooled Results Similarly Studies " +
    "That The Their There These They This Those Thus To Trials We When With").split(" "),
);

/**
 * What ends a sentence: a point, a question mark or an exclamation mark, closing brackets and
 * citations, white space, and then a capital letter, a name such as "mEMR" or a digit. The point of a
 * decimal number has no white space behind it.
 */
const ends =
  /[.!?](?:[)\]"'”’»]|\s?\[[\d\s,;–-]+\]|(?<=\p{L}\.)\d+(?:[,–-]\d+)*(?=\s))*\s+(?=[(["'“‘«]*(?<next>\p{Lu}[\p{L}'’-]*|\p{Ll}+\p{Lu}|\d))/gu;

/** A part of a text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentence, or the sentences, in which a part of a text stands. Points of abbreviations ("vs.",
 * "et al.", "e.g."), of initials and of decimal numbers do not end one. Where it is not certain that
 * a sentence ends, it ends: words of another sentence would be held against the wrong number.
 */
export function sentenceAround(text: string, { start, end }: TextSpan): TextSpan {
  const borders = [...text.matchAll(ends)].filter((match) => isEnd(text, match))
    .map((match) => match.index + match[0].length);
  return {
    start: borders.findLast((border) => border <= start) ?? 0,
    end: borders.find((border) => border >= end) ?? text.length,
  };
}

function isEnd(text: string, match: RegExpExecArray): boolean {
  if (!match[0].startsWith(".")) return true;
  const word = /(?:\p{L}\.)*\p{L}*$/u.exec(text.slice(0, match.index))?.[0].toLowerCase() ?? "";
  if (abbreviations.has(word)) return false;
  return (word.length !== 1 && !ambiguous.has(word)) || openers.has(match.groups?.next ?? "");
}
