import { formatNumber } from "../../report/format_number.ts";
import { againstOthers } from "../against_others.ts";
import { alarmAt, mendedRow } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { type GivenEffect, givenEffects } from "../given_effects.ts";
import { isReversed } from "../is_reversed.ts";
import type { Alarm, Tripwire } from "../types.ts";

/**
 * An effect given as a number, opposite to all others and far from them, that would fit with its
 * sign reversed (a ratio: inverted). A true difference between studies looks the same: "possible".
 */
export const signReversal: Tripwire = {
  code: "sign-reversal",
  title: "Sign reversed or ratio inverted",
  looksFor: "an effect as given opposite to the others, which would fit with its sign reversed",
  source: "reforest",
  check(review) {
    const sets = givenEffects(review, ["given", "interval", "correlation", "log-rank"]);
    return findings(
      sets.flat().map(({ place }) => place),
      sets.flatMap((set) => set.flatMap((given) => alarmOf(given, set))),
      "No analysis pools effects as given, printed intervals or correlations.",
    );
  },
};

function alarmOf(given: GivenEffect, set: readonly GivenEffect[]): Alarm[] {
  const others = set.filter((other) => other !== given).map(({ effect }) => effect);
  if (!isReversed(given.effect, others)) return [];
  const { z, mean } = againstOthers(given.effect, others);
  const cells = reversed(given);
  return [alarmAt(given.place, {
    rule: "sign-reversal",
    columns: Object.keys(cells),
    found: `the effect is ${formatNumber(given.effect.yi)} on the scale of the analysis and ` +
      `${formatNumber(Math.abs(z), { digits: 1 })} standard errors away from ` +
      `${formatNumber(mean)}, the mean of the ${others.length} other studies`,
    suspicion: "possible",
    mended: mendedRow("the sign reversed", given.place, cells),
  })];
}

function reversed({ values, columns, isLog }: GivenEffect): Readonly<Record<string, number>> {
  const flip = (value: number) => isLog ? 1 / value : -value;
  const { estimate, lower, upper } = values;
  if (estimate !== undefined && lower !== undefined && upper !== undefined) {
    return {
      [columns["estimate"]!]: flip(estimate),
      [columns["lower"]!]: flip(upper),
      [columns["upper"]!]: flip(lower),
    };
  }
  const roles = ["yi", "correlation", "observedMinusExpected"].filter((role) => role in values);
  return Object.fromEntries(roles.map((role) => [columns[role]!, -values[role]!]));
}
