import type { AnalysisResult } from "../analysis/types.ts";
import { formatNumber } from "../report/format_number.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { Claim, ClaimDirection } from "../table/claim_types.ts";
import { analysisOf, type ReadQuantity } from "./quantity_reader.ts";

/** Words of a claim: those of its column, and "significant" where its text says so. */
export function directionOf({ direction, text }: Claim): readonly ClaimDirection[] {
  const denied = /\b(?:not|no|non|in)[- ]?(?:statistically )?significan/i;
  const said: ClaimDirection[] = denied.test(text)
    ? ["not significant"]
    : /\bsignifican(?:t|ce|tly)\b/i.test(text)
    ? ["significant"]
    : [];
  return [...new Set([...direction, ...said])];
}

/**
 * What the interval does not bear out. "lower" and "higher" need the whole interval on that side of
 * no effect; beside "not significant" the estimate is enough. "significant" needs an interval
 * without the value of no effect, "not significant" one with it.
 */
export function judgeDirection(
  claim: Claim,
  read: ReadQuantity,
  analyses: readonly AnalysisResult[],
): readonly string[] {
  const words = directionOf(claim);
  if (words.length === 0) return [];
  const said = words.map((word) => `"${word}"`).join(" and ");
  const interval = intervalOf(claim, read);
  const owner = interval && analysisOf(interval.prefix, analyses);
  const nullValue = owner?.measure ? measureFacts[owner.measure].nullValue : null;
  if (interval === null) {
    return [`${said} cannot be checked: no quantity of the claim has an interval.`];
  }
  if (nullValue === null) {
    return [`${said} cannot be checked: ${interval.prefix} has no value of no effect.`];
  }
  return words.flatMap((word) =>
    holds(word, words, interval, nullValue) ? [] : [
      `"${word}" is not what the interval says: ${print(interval.lower)} to ${
        print(interval.upper)
      }, ` +
      `no effect is ${nullValue}.`,
    ]
  );
}

function print(limit: number): string {
  return formatNumber(limit, { digits: 4, style: "significant" });
}

interface Interval {
  readonly prefix: string;
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

function holds(
  word: ClaimDirection,
  words: readonly ClaimDirection[],
  { estimate, lower, upper }: Interval,
  nullValue: number,
): boolean {
  const excludes = lower > nullValue || upper < nullValue;
  if (word === "significant") return excludes;
  if (word === "not significant") return !excludes;
  const onSide = word === "lower" ? estimate < nullValue : estimate > nullValue;
  return onSide && (excludes || words.includes("not significant"));
}

/** The interval, on the scale that people read, of the result that the claim's quantities belong to. */
function intervalOf({ quantities }: Claim, read: ReadQuantity): Interval | null {
  for (const quantity of quantities) {
    // "a.STRATUM.estimate" and "a#/overall/estimate" have the intervals of "a.STRATUM" and "a".
    const prefix = quantity?.split("#")[0]?.replace(/\.[^.]*$/, "");
    if (prefix === undefined) continue;
    const [estimate, lower, upper] = ["estimate", "lower", "upper"].map((name) =>
      read(`${prefix}.${name}`)?.value
    );
    if (estimate === undefined || lower === undefined || upper === undefined) continue;
    return { prefix: `${prefix}.estimate`, estimate, lower, upper };
  }
  return null;
}
