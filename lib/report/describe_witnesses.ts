import type { Testimony, WitnessedResult, Witnesses } from "../witness/types.ts";
import { formatNumber } from "./format_number.ts";
import { listWords } from "./list_words.ts";
import { plural } from "./plural.ts";
import { quantityName } from "./quantity_name.ts";

/**
 * Says in sentences how many primary results the two witnesses confirm, which they contradict, and
 * which were not compared. A stale witness is never counted as agreement.
 *
 * @example
 * ```ts
 * import { describeWitnesses, runAnalyses, witnesses } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const results = runAnalyses(await loadReview("pagliaro1992"));
 * assert.equal(
 *   describeWitnesses(witnesses({ witness: null }, results)),
 *   "Of 2 primary results, none was compared with another program: there is no witness.json " +
 *     "(make witness writes it, where R with metafor is installed). " +
 *     "By a second route in the library: 2 agree.",
 * );
 * ```
 */
export function describeWitnesses({ program, results, left }: Witnesses): string {
  if (results.length === 0) {
    return "The review has no primary result that another route could compute.";
  }
  const of = `Of ${plural(results.length, "primary result")}`;
  const first = program === null
    ? `${of}, none was compared with another program: there is no witness.json ` +
      "(make witness writes it, where R with metafor is installed)."
    : `${of}, compared with ${program}: ${tallyOf(results, ({ program }) => program)}.`;
  const sentences = [
    first,
    `By a second route in the library: ${tallyOf(results, ({ independent }) => independent)}.`,
    ...results.flatMap((result) => [
      ...differences(result.title, program ?? "", result.program),
      ...differences(result.title, "the second route", result.independent),
    ]),
    ...(left.length === 0 ? [] : [
      `witness.json holds ${plural(left.length, "result")} that the review no longer has.`,
    ]),
  ];
  return sentences.join(" ");
}

function tallyOf(
  results: readonly WitnessedResult[],
  of: (result: WitnessedResult) => Testimony,
): string {
  const words = [
    ["agrees", "agree"],
    ["differs", "differ"],
    ["stale", "stale (rows or choices have changed since)"],
    ["none", "not compared"],
  ] as const;
  return listWords(words.flatMap(([state, word]) => {
    const count = results.filter((result) => of(result).state === state).length;
    return count === 0 ? [] : [`${formatNumber(count, { digits: 0 })} ${verb(word, state, count)}`];
  }));
}

function verb(word: string, state: Testimony["state"], count: number): string {
  return count === 1 && (state === "agrees" || state === "differs") ? state : word;
}

function differences(title: string, who: string, { state, largest }: Testimony): string[] {
  if (state !== "differs" || largest === null) return [];
  const format = largest.quantity === "k"
    ? { digits: 0 }
    : { digits: 6, style: "significant" } as const;
  const [ours, theirs] = [largest.ours, largest.theirs].map((x) => formatNumber(x, format));
  return [
    `${title}: the ${quantityName(largest.quantity)} is ${ours} here and ${theirs} by ${who}.`,
  ];
}
