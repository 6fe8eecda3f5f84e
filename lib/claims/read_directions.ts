import { clauseAround } from "./host_clause.ts";
import { blot, blotOutOthers } from "./no_statement.ts";
import { readSignificance } from "./read_significance.ts";
import type { SaidDirection, SaidWord, SideNames } from "./said_word.ts";

const outcome =
  "(?:risks?|odds|hazards?|rates?|incidences?|prevalences?|mortality|morbidity|deaths?|" +
  "recurrences?|relapses?|probabilit(?:y|ies)|likelihood|chances?|frequenc(?:y|ies)|proportions?|" +
  "events?|infections?|complications?|bleeding|failures?|admissions?|scores?)";
const link =
  "(?:(?!(?:reduc|increas|decreas|declin)\\p{L}*|(?:in|of|than|and|or|to|for|with|on)\\b)" +
  "[\\p{L}-]+\\s+){0,3}?";
const be = "\\b(?:was|were|is|are|be|been|being|became|remained|appeared|seemed)\\s+" +
  "(?:(?:not|also|still|much|far|even|only|less|□+|\\p{L}+ly)\\s+){0,3}";

/** Forms in which a word says where an effect lies; the first that fits counts. */
const forms: readonly RegExp[] = [
  "\\b(?<word>less|more)\\s+(?:likely|frequent(?:ly)?|common(?:ly)?|often|prone)\\b",
  `\\b(?<word>lower|higher|fewer|less|more|greater|smaller|larger|increas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|lower(?:s|ed|ing)|elevated)\\s+${link}${outcome}\\b`,
  "(?<!\\b(?:with|of|at|for|in|an?|the|to)\\s+)\\b(?<word>reduce[sd]?|lower(?:s|ed)|decrease[sd]?|increase[sd]?|halve[sd]|double[sd])\\s+(?=\\p{L})",
  `${be}(?<word>lower(?:ed)?|higher|reduced|increased|decreased|elevated|halved|doubled)\\b`,
  "(?<!\\b(?:with|of|at|for|in|an?|the)\\s+)\\b(?<word>increased|decreased|declined)(?=\\s*(?:$|[(,;.:]|□|by\\b|after\\b|with\\b|in\\b))",
  "\\d\\s?%\\s+(?<word>lower|higher)\\b",
  "\\b(?<word>reduction|decrease|decline|increase)s?\\b",
].map((source) => new RegExp(source, "giu"));

/** Words that mean a direction and stand in none of these forms. */
const others =
  /\b(?:lower\p{L}*|higher|reduc\p{L}+|decreas\p{L}+|increas\p{L}+|fewer|superior|inferior|better|worse|improv\p{L}+|worsen\p{L}*|protective|beneficial|harmful|equivalent)\b/giu;

const opposite =
  /\b(?:free|alive|healthy|staying|toler\p{L}*|surviv\p{L}*|protect\p{L}*|efficac\p{L}*|effective\p{L}*|benefi\p{L}*|success\p{L}*|remission|absence|freedom|avoid\p{L}*|prevent\p{L}*)\b/iu;
const doubt =
  /\b(?:whether|if|hypothes\p{L}+|expect\p{L}*|assum\p{L}+|aim\p{L}*|should|previous(?:ly)?|earlier|prior|other|others|unlike|contrary|contrast|to\s+(?:reduce|lower|decrease|increase))\b/iu;
const controls =
  /\b(?:controls?|placebo|comparators?|untreated|unvaccinated|usual\s+care|standard\s+care|no\s+treatment|sham)\b/iu;
const denials = "\\b(?:not|never|nor|neither|cannot)|n['’]t|\\bfail(?:ed|s)\\s+to|" +
  "\\bno\\s+(?:evidence|indication|sign)\\s+(?:of|for|that)";
const denied = new RegExp(`(?<denial>${denials})(?:\\s+[\\p{L}□-]+){0,4}\\s*$`, "iu");
const without =
  /(?<denial>\b(?:no|without|lack\s+of|absence\s+of))(?:\s+(?:an?|any|clear|overall|apparent|further|such|□+))*\s*$/iu;
const anyDenial =
  /\b(?:no|not|never|nor|neither|none|cannot|without|hardly|barely|longer)\b|n['’]t|\bfail(?:ed|s)\b/iu;

/**
 * The words of a text that say where an effect lies (reduced, higher, fewer, favours), whether it is
 * significant, or that there is no difference; with their negations.
 *
 * A word whose subject, negation or outcome is not certain cannot be judged, and says why: false
 * alarms are worse than silence. Words that say nothing of the effect are passed over.
 *
 * @param subject Of the text, where that stands apart in its sentence.
 */
export function readDirections(
  text: string,
  names: SideNames,
  subject = "",
): readonly SaidWord[] {
  const found: SaidWord[] = [];
  let left = blotOutOthers(text);
  for (const { word, rest } of readSignificance(left, text)) {
    found.push(word);
    left = rest;
  }
  const take = (match: RegExpExecArray, read: (start: number) => SaidWord) => {
    const word = match.groups?.word ?? match[0];
    const start = match.index + match[0].indexOf(word);
    found.push(read(start));
    left = left.slice(0, start) + blot(word) + left.slice(start + word.length);
  };
  for (const match of left.matchAll(/\b(?:in\s+)?favou?r(?:s|ed|ing)?\b(?:\s+of)?\s+/giu)) {
    take(match, () => favoured(match, text, names));
  }
  for (const form of forms) {
    for (const match of left.matchAll(form)) {
      const word = match.groups?.word ?? "";
      take(match, (start) => directed(left, text, { start, word }, names, subject));
    }
  }
  for (const match of left.matchAll(others)) {
    take(match, (start) => ({
      text: match[0],
      start,
      says: null,
      why: "it is not certain what it is said of",
    }));
  }
  return withoutConflicts(found.sort((one, other) => one.start - other.start));
}

function favoured(match: RegExpExecArray, text: string, { left, right }: SideNames): SaidWord {
  const start = match.index;
  const end = start + match[0].length;
  const behind = text.slice(end, end + 80).toLowerCase().replace(/^the\s+/, "");
  const sides = [
    left !== null && behind.startsWith(left),
    right !== null && behind.startsWith(right),
  ];
  const says = sides[0] === sides[1] ? null : sides[0] ? "lower" : "higher";
  const named = says === "lower" ? left : says === "higher" ? right : "";
  const clause = clauseAround(text, start);
  const isDenied = anyDenial.test(text.slice(clause.start, start));
  return {
    text: text.slice(
      start,
      says === null ? end : text.toLowerCase().indexOf(named ?? "", end) + (named ?? "").length,
    ).trim(),
    start,
    says: isDenied ? null : says,
    why: isDenied
      ? "it is denied"
      : says === null
      ? "no side of the forest plot has this name in the protocol"
      : null,
  };
}

function directed(
  left: string,
  text: string,
  { start, word }: { readonly start: number; readonly word: string },
  names: SideNames,
  subject: string,
): SaidWord {
  const isLower = /^(?:low|few|less|small|reduc|decreas|declin|halv)/i.test(word);
  const end = start + word.length;
  const clause = clauseAround(text, start);
  const before = left.slice(clause.start, start);
  const denial = denied.exec(before) ?? without.exec(before);
  const from = denial ? clause.start + denial.index : start;
  const said = { text: text.slice(from, end).replace(/\s+/g, " "), start };
  const why = doubtBeside(`${subject} ${text}`) ??
    doubtOfSide(`${subject} ${text.slice(0, start)}`, text.slice(end), names) ??
    doubtOfDenial(before, text.slice(end, clause.end), denial);
  if (why !== null) return { ...said, says: null, why };
  const says: SaidDirection = isLower ? "lower" : "higher";
  return { ...said, says: denial ? `not ${says}` : says, why: null };
}

function doubtBeside(text: string): string | null {
  const word = (opposite.exec(text) ?? doubt.exec(text))?.[0];
  return word === undefined ? null : `it stands beside "${word}"`;
}

/** What is said behind "than", or "versus", is said of the other side. */
function doubtOfSide(
  before: string,
  after: string,
  { treated, control }: SideNames,
): string | null {
  const than = after.search(
    /\b(?:than|versus|vs\.?|(?:compared|relative)\s+(?:with|to)|against|over)\b/iu,
  );
  const near = `${before} ${than < 0 ? after : after.slice(0, than)}`
    .replace(
      /\b(?:compared|relative)\s+(?:with|to)\s+[^,]*,|\b(?:versus|vs\.?|against)\s+[\p{L}-]+/giu,
      "",
    );
  const far = than < 0 ? "" : after.slice(than);
  return controls.test(near) || isNamed(control, near) || isNamed(treated, far)
    ? "it may be said of the control group"
    : null;
}

function doubtOfDenial(
  before: string,
  after: string,
  denial: RegExpExecArray | null,
): string | null {
  const rest = denial === null ? before + after : before.slice(0, denial.index) + after;
  const isPartial = denial !== null &&
    /\b(?:only|just|merely|all|every|each|neither|nor|exclude|rule)\b/iu.test(denial[0]);
  return isPartial || anyDenial.test(rest) ? "it is not certain what is denied" : null;
}

/** Whether a text has one of the names, as words of their own. */
function isNamed(names: readonly string[], text: string): boolean {
  const padded = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, " ")} `;
  return names.some((name) =>
    padded.includes(` ${name.replace(/[^\p{L}\p{N}-]+/gu, " ").trim()} `)
  );
}

/** Of two words that say opposite things of one result neither can be judged. */
function withoutConflicts(words: readonly SaidWord[]): readonly SaidWord[] {
  const says = new Set(words.map((word) => word.says));
  const conflicts = ([["lower", "higher"], ["significant", "not significant"]] as const)
    .filter(([one, other]) => says.has(one) && says.has(other)).flat();
  return words.map((word) =>
    conflicts.some((said) => said === word.says)
      ? { ...word, says: null, why: "the opposite is said beside it" }
      : word
  );
}
