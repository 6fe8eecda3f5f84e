import { formatNumber } from "../report/format_number.ts";
import { formatP } from "../report/format_p.ts";
import type { Claim, ClaimDirection } from "../table/claim_types.ts";
import type { ClaimedEffect } from "./claimed_effect.ts";
import type { SaidDirection } from "./said_word.ts";

/**
 * What the interval does not bear out of the words in the column `direction`. "lower" and "higher"
 * need the whole interval on that side of no effect; beside "not significant" the estimate is
 * enough. "significant" needs an interval without the value of no effect, or where there is none a
 * P value below 1 less the level.
 */
export function judgeDirection(
  { direction }: Claim,
  effect: ClaimedEffect | null,
): readonly string[] {
  if (direction.length === 0) return [];
  const said = direction.map((word) => `"${word}"`).join(" and ");
  if (effect === null) {
    return [`${said} cannot be checked: no quantity of the claim has an interval.`];
  }
  return direction.flatMap((word) => {
    const answer = bearsOut(word, effect);
    if (answer === null) return [`"${word}" cannot be checked: ${whyNot(effect)}.`];
    const isWide = isDirection(word) && !direction.includes("not significant") &&
      isSignificant(effect) === false;
    return answer && !isWide ? [] : [contradicted(`"${word}"`, effect)];
  });
}

function isDirection(word: ClaimDirection): boolean {
  return word === "lower" || word === "higher";
}

/**
 * Whether an effect bears out what is said of it; null where that cannot be seen. Directions are held
 * against the estimate, denied ones against the whole interval.
 */
export function bearsOut(said: SaidDirection, effect: ClaimedEffect): boolean | null {
  const { interval, nullValue } = effect;
  if (said === "significant" || said === "not significant") {
    const answer = isSignificant(effect);
    return answer === null ? null : answer === (said === "significant");
  }
  if (interval === null || nullValue === null) return null;
  switch (said) {
    case "lower":
      return interval.estimate < nullValue;
    case "higher":
      return interval.estimate > nullValue;
    case "not lower":
      return interval.upper >= nullValue;
    case "not higher":
      return interval.lower <= nullValue;
  }
}

/** By interval and P; null where there is neither, or they disagree. */
export function isSignificant({ interval, p, nullValue, level }: ClaimedEffect): boolean | null {
  const byInterval = interval === null || nullValue === null
    ? null
    : interval.lower > nullValue || interval.upper < nullValue;
  const byP = p === null ? null : p < Number((1 - level).toPrecision(12));
  return byInterval !== null && byP !== null && byInterval !== byP ? null : byInterval ?? byP;
}

/** Why nothing can be said of a word, beside an effect. */
export function whyNot({ name, interval, p, nullValue }: ClaimedEffect): string {
  if (interval !== null && nullValue !== null && p !== null) return "interval and P disagree";
  return interval === null
    ? `${name} has no interval`
    : `${name}.estimate has no value of no effect`;
}

/** A word beside the interval, or P, that says otherwise. */
export function contradicted(word: string, { interval, p, nullValue }: ClaimedEffect): string {
  return interval === null || nullValue === null
    ? `${word} is not what P says: ${formatP(p ?? NaN)}.`
    : `${word} is not what the interval says: ${span(interval)}, no effect is ${nullValue}.`;
}

/** Limits with four digits. */
export function span({ lower, upper }: NonNullable<ClaimedEffect["interval"]>): string {
  const [from, to] = [lower, upper].map((limit) =>
    formatNumber(limit, { digits: 4, style: "significant" })
  );
  return `${from} to ${to}`;
}
