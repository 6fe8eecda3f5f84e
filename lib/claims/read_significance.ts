import { clauseAround } from "./host_clause.ts";
import { blot } from "./no_statement.ts";
import type { SaidWord } from "./said_word.ts";

const significance =
  /\b(?<prefix>non-?|in)?significan(?<form>t|tly|ce)\b|\b(?<none>no\s+(?:(?:statistically|clear|apparent|overall|such|detectable|evidence|of|for|an?|any)\s+)*(?:difference|effect|association)s?|(?:did|do|does)\s+not\s+differ|(?:was|were|is|are)\s+not\s+different)\b/giu;
const denied = new RegExp(
  "(?<denial>(?:\\b(?:not|never|nor|neither|cannot)|n['’]t|\\bfail(?:ed|s)?\\s+to)(?:\\s+[\\p{L}-]+){0,3}|" +
    "\\b(?:no|without|lack(?:ed|s|ing)?)" +
    "(?:\\s+(?:statistical(?:ly)?|evidence|of|for|an?|any|clear|overall|such|reaching))*)\\s*$",
  "iu",
);
const otherDenial =
  /\b(?:no|not|never|nor|neither|none|without|cannot|whether|if|hardly|barely|los[et]s?)\b|n['’]t/iu;
const nearly =
  /\b(?:marginal|border-?line|near|almost|close\s+to|approach|trend|tend|toward|suggest)\p{L}*/iu;
/** What a result is: beside other nouns the word means important. */
const results =
  /^\s+(?:(?:\p{L}+ly|overall|pooled|relative|absolute|risk|mean|odds|protective|beneficial|harmful)\s+)*(?:reduction|increase|decrease|decline|difference|effect|association|benefit|harm|improvement|result|finding|excess|lower|higher|advantage)/iu;
const predicate =
  /\b(?:was|were|is|are|be|been|being|became|become|remain(?:s|ed)?|statistically|not|non)\s+(?:(?:also|still|\p{L}+ly)\s+)*$/iu;

/**
 * Words on significance, and on no difference, which needs an interval with the value of no effect
 * as "not significant" does.
 *
 * @param left The text without what is no statement on the effect.
 * @returns Each word with the text that is left to read, without it.
 */
export function readSignificance(
  left: string,
  text: string,
): readonly { readonly word: SaidWord; readonly rest: string }[] {
  let rest = left;
  return [...left.matchAll(significance)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    rest = rest.slice(0, start) + blot(match[0]) + rest.slice(end);
    return { word: readOne(match, left, text, { start, end }), rest };
  });
}

function readOne(
  { groups }: RegExpExecArray,
  left: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): SaidWord {
  const { prefix, form, none } = groups ?? {};
  const clause = clauseAround(text, start);
  const before = left.slice(clause.start, start);
  const after = left.slice(end, clause.end);
  const denial = denied.exec(before);
  const from = denial === null ? start : clause.start + denial.index;
  const said = { text: text.slice(from, end).replace(/\s+/g, " "), start };
  const unclear = (why: string): SaidWord => ({ ...said, says: null, why });
  const besides = (denial === null ? before : before.slice(0, denial.index)) + after;
  const near = nearly.exec(before + after)?.[0];
  if (near !== undefined) return unclear(`it stands beside "${near}"`);
  const isTwice = denial !== null &&
    (prefix !== undefined || none !== undefined ||
      /\b(?:only|just|merely|all|every|each|neither|nor)\b/iu.test(denial[0]));
  if (isTwice || otherDenial.test(besides)) return unclear("it is not certain what is denied");
  const isReached =
    /\b(?:(?:reach|attain|achiev)\p{L}*|no|without|lack(?:ed|s|ing)?)\s+(?:\p{L}+\s+){0,2}$/iu
      .test(before);
  const isOther = form === "ce" ? !isReached : form === "t" && /^\s+\p{L}/u.test(after) &&
    !predicate.test(before) && !results.test(after);
  if (isOther) return unclear("it is not certain what it is said of");
  const isDenied = none !== undefined || prefix !== undefined || denial !== null;
  return { ...said, says: isDenied ? "not significant" : "significant", why: null };
}
