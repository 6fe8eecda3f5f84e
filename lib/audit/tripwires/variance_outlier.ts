import { formatNumber } from "../../report/format_number.ts";
import { alarmAt, mendedRow } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { type GivenEffect, givenEffects } from "../given_effects.ts";
import { robustDistance } from "../robust_distance.ts";
import type { Alarm, Tripwire } from "../types.ts";
import { log } from "../../numeric/elementary/log.ts";

/** Fewer other studies do not show what standard error to expect. */
const fewestOthers = 4;
/** Distance above which a standard error is out of line, if a slip explains it. */
const farAway = 3;
/** Distance above which it is out of line whatever explains it. */
const veryFarAway = 5;
/** Distance below which the mended standard error is in line. */
const inLine = 1.5;
/** Least spread of the logarithms of standard errors. */
const floor = 0.2;

/**
 * An effect as given whose standard error is far from those of the others: a variance in its place
 * (or the reverse), the decimal point moved, or a study of another size. Sizes of studies differ, so
 * that only gross slips show.
 */
export const varianceOutlier: Tripwire = {
  code: "variance-outlier",
  title: "Standard error far from the others",
  looksFor:
    "a standard error or variance far from those of the other effects: a square, a decimal " +
    "point",
  source: "reforest",
  check(review) {
    const sets = givenEffects(review, ["given"]);
    return findings(
      sets.flat().map(({ place }) => place),
      sets.flatMap((set) => set.flatMap((given) => alarmOf(given, set))),
      "No analysis pools effects as given.",
    );
  },
};

function alarmOf(given: GivenEffect, set: readonly GivenEffect[]): Alarm[] {
  const others = set.filter((other) => other !== given)
    .map(({ effect: { vi } }) => log(vi) / 2);
  if (others.length < fewestOthers) return [];
  const { place, effect, values, columns } = given;
  const distanceOf = (vi: number) => Math.abs(robustDistance(log(vi) / 2, others, floor).z);
  const distance = distanceOf(effect.vi);
  if (distance <= farAway) return [];
  const role = values["vi"] === undefined ? "sei" : "vi";
  const cell = values[role]!;
  const [best] = slipsOf(role, cell).map(({ value, words }) => ({
    value,
    words,
    distance: distanceOf(role === "vi" ? value : value ** 2),
  })).sort((a, b) => a.distance - b.distance);
  const slip = best !== undefined && best.distance < inLine ? best : null;
  if (slip === null && distance <= veryFarAway) return [];
  return [alarmAt(place, {
    rule: "variance-outlier",
    columns: [columns[role]!],
    found: `the standard error ${formatNumber(Math.sqrt(effect.vi), significant)} lies ` +
      `${formatNumber(distance, { digits: 1 })} spreads away from those of the other effects`,
    suspicion: "possible",
    mended: slip &&
      mendedRow(`${formatNumber(slip.value, significant)}: ${slip.words}`, place, {
        [columns[role]!]: slip.value,
      }),
  })];
}

const significant = { digits: 3, style: "significant" } as const;

function slipsOf(role: "vi" | "sei", cell: number) {
  const square = role === "vi"
    ? { value: cell ** 2, words: "the square, if it is a standard error" }
    : { value: Math.sqrt(cell), words: "the root, if it is a variance" };
  const words = "the decimal point moved by one place";
  return [square, { value: cell * 10, words }, { value: cell / 10, words }];
}
