import { formatNumber } from "../../report/format_number.ts";
import { againstOthers } from "../against_others.ts";
import { alarmAt, mendedRow } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { type GivenEffect, givenEffects } from "../given_effects.ts";
import type { Alarm, Tripwire } from "../types.ts";
import { log } from "../../numeric/elementary/log.ts";

/** Fewer other studies do not show where an effect should lie. */
const fewestOthers = 4;
/** Distance from the others, in standard errors, above which an effect is out of line. */
const farAway = 2.5;
/** Distance below which the mended effect is in line. */
const inLine = 1.5;

/**
 * A ratio that stands where its logarithm is asked for: an effect far from the others whose logarithm
 * fits. The reverse, a logarithm among ratios with printed limits, is not centred, and
 * `interval-off-centre` says so. Ratios near 1 are far from no effect on the wrong scale, and show
 * best.
 */
export const scaleSlip: Tripwire = {
  code: "scale-slip",
  title: "Ratio in the place of its logarithm",
  looksFor: "an effect far from the others, where a logarithm is asked for, whose logarithm fits",
  source: "reforest",
  check(review) {
    const sets = givenEffects(review, ["given"]).map((set) => set.filter(({ isLog }) => isLog));
    return findings(
      sets.flat().map(({ place }) => place),
      sets.flatMap((set) => set.flatMap((given) => alarmOf(given, set))),
      "No analysis pools logarithms of ratios as given.",
    );
  },
};

function alarmOf({ place, effect, columns }: GivenEffect, set: readonly GivenEffect[]): Alarm[] {
  const others = set.filter((other) => other.effect !== effect).map((other) => other.effect);
  if (effect.yi <= 0 || others.length < fewestOthers) return [];
  const logarithm = log(effect.yi);
  const { z, mean } = againstOthers(effect, others);
  const mended = againstOthers({ ...effect, yi: logarithm }, others);
  if (Math.abs(z) <= farAway || Math.abs(mended.z) >= inLine) return [];
  return [alarmAt(place, {
    rule: "scale-slip",
    columns: [columns["yi"]!],
    found: `the effect ${formatNumber(effect.yi)} lies ` +
      `${formatNumber(Math.abs(z), { digits: 1 })} standard errors away from ` +
      `${formatNumber(mean)}, the mean of the ${others.length} others; its logarithm, ` +
      `${formatNumber(logarithm)}, would fit`,
    suspicion: "possible",
    mended: mendedRow("its logarithm", place, { [columns["yi"]!]: logarithm }),
  })];
}
