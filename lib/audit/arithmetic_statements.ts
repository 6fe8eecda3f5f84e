import { countsOfPercentage } from "./counts_of_percentage.ts";

/** One calculation that somebody wrote beside the counts of a row. */
export interface ArithmeticStatement {
  readonly text: string;
  /** What it states that does not hold, as a sentence; null where it holds. */
  readonly fault: string | null;
  /** What the calculation gives; null where it is a percentage alone. */
  readonly value: number | null;
  /** Value that is stated behind the sign of equality; null without one. */
  readonly stated: number | null;
  /** Terms of a sum without a minus; none for other calculations. */
  readonly addends: readonly number[];
}

const percentOf = /(\d+(?:\.(\d+))?) ?% of (\d+)(?: = (\d+)\b(?! or \d))?/g;
const ratio = /(\d+) ?\/ ?(\d+) ?= ?(\d+(?:\.(\d+))?) ?%?/g;
const sumOrDifference = /(\d+(?:\.\d+)?(?: ?[-+−] ?\d+(?:\.\d+)?)+)(?: ?= ?(\d+(?:\.\d+)?))?/g;

/**
 * Reads the calculations in a text of free form: "85.7% of 42 = 36", "4/11 = 36.4%", "142-44 = 98",
 * "58-43". What it cannot read it passes over.
 */
export function arithmeticStatements(text: string): readonly ArithmeticStatement[] {
  return [
    ...[...text.matchAll(percentOf)].map(readPercentOf),
    ...[...text.matchAll(ratio)].map(readRatio),
    // Ages, sizes and dates have a hyphen too: a sum stands alone between separators.
    ...text.split(/[;,:]/).map((part) => part.trim()).flatMap((part) =>
      [...part.matchAll(sumOrDifference)].filter(([whole]) => whole === part).map(readSum)
    ),
  ];
}

function readPercentOf(
  [text, percentage, fraction = "", total, stated]: RegExpMatchArray,
): ArithmeticStatement {
  const printed = { percentage: Number(percentage), decimals: fraction.length };
  const people = Number(total);
  const counts = people >= 1 && fraction.length <= 6 ? countsOfPercentage(printed, people) : [];
  const count = stated === undefined ? null : Number(stated);
  const value = counts.length === 1 ? counts[0]! : null;
  const fault = counts.length === 0
    ? `no count of ${total} is ${percentage} %`
    : count !== null && !counts.includes(count)
    ? `${count} of ${total} is not ${percentage} %; ${counts.join(" or ")} would be`
    : null;
  return { text, fault, value, stated: count, addends: [] };
}

function readRatio([text, events, total, printed, fraction = ""]: RegExpMatchArray) {
  const isPercentage = text.includes("%") || Number(printed) > 1;
  const percentage = { percentage: Number(printed), decimals: fraction.length };
  const fits = !isPercentage || Number(total) < 1 ||
    countsOfPercentage(percentage, Number(total)).includes(Number(events));
  const fault = fits ? null : `${events} of ${total} is not ${printed} %`;
  return { text, fault, value: null, stated: null, addends: [] };
}

function readSum([text, sum = "", result]: RegExpMatchArray): ArithmeticStatement {
  const terms = [...sum.matchAll(/([-+−]?) ?(\d+(?:\.\d+)?)/g)].map(([, sign, term]) =>
    sign === "-" || sign === "−" ? -Number(term) : Number(term)
  );
  const value = terms.reduce((before, term) => before + term, 0);
  const stated = result === undefined ? null : Number(result);
  const fault = stated === null || stated === value ? null : `${sum} is ${value}, not ${stated}`;
  return { text, fault, value, stated, addends: terms.some((term) => term < 0) ? [] : terms };
}
