import type { TextSpan } from "./sentence_around.ts";

/** Marks and words that part clauses; a comma between digits does not. */
const borders =
  /[;:()[\]—]|,(?!\d)|\s[–-]\s|\b(?:but|whereas|while|although|though|however|yet|because|since)\b/giu;
/** Behind these a new statement begins, with a subject of its own. */
const strong = /^(?:;|and|but|whereas|while|although|though|however|yet|because|since)$/iu;
const verb =
  "was|were|is|are|be|been|being|had|has|have|having|did|does|do|may|might|can|could|should|" +
  "would|will|show(?:s|ed)?|found|finds?|gave|gives?|yield(?:s|ed)|occur(?:s|red)?|remain(?:s|ed)|" +
  "became|becomes?|bled|died|fell|rose|suggest(?:s|ed)?|indicate[sd]?|reduce[sd]?|reducing|" +
  "(?<!\\b(?:an?|the|no|any|significant|absolute|relative)\\s+)(?:increase|decrease)[sd]?|" +
  "increasing|decreasing|lower(?:s|ed)|halve[sd]|double[sd]|" +
  "favou?r(?:s|ed|ing)?|differ(?:s|ed)?|prefer(?:s|red)?|improve[sd]?|worsen(?:s|ed)?|lead(?:s|ing)?|led";
const isRelative = /^\s*(?:which|that)\b/iu;
const hasVerb = new RegExp(`\\b(?:${verb})\\b|\\b(?:we|it|they|there)\\s+\\p{L}`, "iu");
const opensWithVerb = new RegExp(`^\\s*(?:(?:also|not|\\p{L}+ly)\\s+)?(?:${verb})\\b`, "iu");

/** The part of a sentence between two marks or conjunctions in which an offset lies. */
export function clauseAround(sentence: string, offset: number): TextSpan {
  return parts(sentence).findLast(({ start }) => start <= offset) ??
    { start: 0, end: sentence.length };
}

/** The part of a sentence to which a printed result belongs. */
export interface HostClause extends TextSpan {
  /** Its subject, where that stands apart; else empty. */
  readonly subject: string;
}

/**
 * The clause of a sentence to which a printed result belongs.
 *
 * That is the one in which the result stands, if it has a verb ("the odds ratio was 0.54"); or the
 * nearest one before it that has ("beta-blockers reduced bleeding (0.54)"), or behind it ("bleeding
 * (0.54) was reduced"). What follows without a verb of its own belongs to it ("0.54, a significant
 * reduction").
 */
export function hostClause(sentence: string, { start, end }: TextSpan): HostClause {
  const all = parts(sentence, { start, end });
  const is = (index: number, pattern: RegExp) =>
    pattern.test(sentence.slice(all[index]?.start, all[index]?.end));
  const goesOn = (index: number) => index + 1 < all.length && !all[index + 1]?.isStrong;
  const own = Math.max(all.findLastIndex((part) => part.start <= start), 0);
  let first = own;
  while (!is(first, hasVerb) && !all[first]?.isStrong) first--;
  let last = own;
  if (!is(first, hasVerb)) { while (goesOn(last) && !is(last, hasVerb)) last++; }
  while (goesOn(last) && (!is(last + 1, hasVerb) || is(last + 1, isRelative))) last++;
  const subject = all.findLastIndex((part, index) => index <= first && part.isStrong);
  return {
    start: all[first]?.start ?? 0,
    end: all[last]?.end ?? sentence.length,
    subject: subject < first && is(first, opensWithVerb)
      ? sentence.slice(all[subject]?.start, all[subject]?.end)
      : "",
  };
}

interface Part extends TextSpan {
  /** Whether a new statement begins here. */
  readonly isStrong: boolean;
}

/** Clauses in their order; what lies within `whole` is not parted. */
function parts(sentence: string, whole: TextSpan = { start: 0, end: 0 }): readonly Part[] {
  const marks = [...sentence.matchAll(borders), ...coordinated(sentence)]
    .filter(({ index }) => index < whole.start || index >= whole.end)
    .map((mark) => ({ at: mark.index, start: mark.index + mark[0].length, text: mark[0] }))
    .sort((one, other) => one.at - other.at);
  return [{ start: 0, text: ";" }, ...marks].map(({ start, text }, index): Part => ({
    start,
    end: marks[index]?.at ?? sentence.length,
    isStrong: strong.test(text),
  }));
}

/** Each "and" between two statements, with a verb on either side. */
function coordinated(sentence: string): readonly RegExpExecArray[] {
  return [...sentence.matchAll(/\band\b/giu)].filter(({ index }) => {
    const before = sentence.slice(0, index).replace(/^.*[;:()]|^.*,(?!\d)/su, "").trim();
    const behind = sentence.slice(index + 3).replace(/[;:()].*$|,(?!\d).*$/su, "");
    return (before === "" || hasVerb.test(before)) && hasVerb.test(behind);
  });
}
