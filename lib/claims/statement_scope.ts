import { findPrintedNumbers } from "../table/find_printed_numbers.ts";
import type { FoundNumber } from "../table/find_printed_numbers.ts";
import { hostClause } from "./host_clause.ts";
import { blotOut } from "./passed_over.ts";
import { sentenceAround, type TextSpan } from "./sentence_around.ts";

/** What is said of one claim. */
export interface StatementScope {
  readonly text: string;
  /** Subject of the text, where that stands apart; else empty. */
  readonly subject: string;
  /** Why its words cannot be judged; null where they can. */
  readonly why: string | null;
}

/** Marks of numbers that stand beside an effect and are none. */
const label =
  /(?:\b(?:P|k|n|N|Q|z|t|df|I2|tau2|chi2)|[²τχ])\s*(?:[=<>≤≥]|for|of|value)[^\d;,]{0,20}$/iu;

/**
 * The clause of its sentence to which a claim belongs.
 *
 * @param claim Where the claim stands in the paragraph.
 * @param own Where claims on the same effect, or on what stands beside it, are in the paragraph.
 */
export function statementScope(
  paragraph: string,
  claim: TextSpan,
  own: readonly TextSpan[],
): StatementScope {
  const sentence = sentenceAround(paragraph, claim);
  const within = (span: TextSpan) => ({
    start: span.start - sentence.start,
    end: span.end - sentence.start,
  });
  const text = paragraph.slice(sentence.start, sentence.end);
  const printed = within(claim);
  const host = hostClause(text, printed);
  const known = [printed, ...own.map(within)];
  const others = findPrintedNumbers(blotOut(text))
    .filter((number) => isResult(number, text) && !isBeside(number, printed, text))
    .filter(({ start }) => !known.some((span) => start >= span.start && start < span.end));
  const isShared = others.some(({ start }) => start >= host.start && start < host.end);
  const isListed = others.length > 0 && /\brespectively\b/i.test(text);
  return {
    text: text.slice(host.start, host.end),
    subject: host.subject,
    why: isListed
      ? "several results stand in the sentence, respectively"
      : isShared
      ? "another result stands beside it"
      : null,
  };
}

/** Whether a number may be an effect: it has decimals or is a share, and is no level and no P. */
function isResult({ decimals, percent, start, end }: FoundNumber, paragraph: string): boolean {
  const isLevel = percent && /^\s?(?:%|per ?cent)[\s-]*(?:CI|confidence|credible|prediction|PI)/i
    .test(paragraph.slice(end, end + 20));
  return (decimals > 0 || percent) && !isLevel && !label.test(paragraph.slice(0, start).slice(-30));
}

/**
 * Whether a number stands in the same brackets as a claim, and not in a list with it: limits, P and
 * the like.
 */
function isBeside({ start, end }: TextSpan, claim: TextSpan, text: string): boolean {
  const between = start < claim.start ? text.slice(end, claim.start) : text.slice(claim.end, start);
  const isInBrackets = depthAt(text, claim.start) > 0 || depthAt(text, start) > 0;
  const isListed = /^[\d\s.,;·]*(?:(?:and|or|vs\.?|versus)[\d\s.,;·]*)*$/iu.test(between);
  return isInBrackets && !isListed && !/[()[\]]/.test(between);
}

function depthAt(text: string, offset: number): number {
  const before = text.slice(0, offset);
  return (before.match(/[([]/g)?.length ?? 0) - (before.match(/[)\]]/g)?.length ?? 0);
}
