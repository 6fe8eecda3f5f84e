import { type NamedNumber, printNumber } from "reforest/review";

/** The numbers of one stored result, beside those computed anew. */
export interface ComparedResult {
  /** File below the outputs of the review. */
  readonly result: string;
  readonly count: number;
  /** How many print the same text. */
  readonly same: number;
  /** Largest difference relative to the larger number; 0 where all are the same in every bit. */
  readonly largest: number;
  /** Ids that print another text, or that only one of the two has. */
  readonly others: readonly string[];
}

/**
 * Holds the numbers that the page computes against the values that are stored, result by result.
 *
 * @param stored Values in `numbers.json`, by id.
 */
export function compareNumbers(
  numbers: readonly NamedNumber[],
  stored: Readonly<Record<string, number>>,
): readonly ComparedResult[] {
  const results = [...new Set(numbers.map(({ result }) => result))].sort();
  const known = new Set(numbers.map(({ id }) => id));
  const lost = Object.keys(stored).filter((id) => !known.has(id));
  const compared = results.map((result): ComparedResult => {
    const own = numbers.filter((number) => number.result === result);
    const others = own.filter(({ id, text, format }) => {
      const was = stored[id];
      return was === undefined || printNumber(was, format) !== text;
    }).map(({ id }) => id);
    return {
      result,
      count: own.length,
      same: own.length - others.length,
      largest: Math.max(0, ...own.map(({ id, value }) => distance(value, stored[id] ?? value))),
      others,
    };
  });
  return lost.length === 0 ? compared : [...compared, {
    result: "numbers that the page does not compute",
    count: lost.length,
    same: 0,
    largest: 0,
    others: lost,
  }];
}

function distance(one: number, other: number): number {
  if (one === other) return 0;
  return Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other));
}
