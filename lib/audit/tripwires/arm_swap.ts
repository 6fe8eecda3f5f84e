import type { AnalysisPlan } from "../../analysis/protocol.ts";
import { measureFacts } from "../../measure/measure_facts.ts";
import { formatNumber } from "../../report/format_number.ts";
import { alarmAt } from "../alarm_at.ts";
import { againstOthers } from "../against_others.ts";
import { exchangeArms } from "../exchange_arms.ts";
import { findings } from "../findings.ts";
import { isReversed } from "../is_reversed.ts";
import { syntheses, type Synthesis } from "../syntheses.ts";
import type { Alarm, Tripwire } from "../types.ts";

/**
 * An effect of two arms in the direction opposite to all others, far from them, that would fit with
 * its two arms exchanged. A true difference between studies looks the same: "possible".
 */
export const armSwap: Tripwire = {
  code: "arm-swap",
  title: "Arms exchanged",
  looksFor: "an effect of two arms opposite to the others, which would fit with the arms exchanged",
  source: "reforest",
  check(review) {
    const all = syntheses(review).filter(({ plan }) =>
      plan.design === "comparison" && hasArms(plan) && plan.measure !== null &&
      // No effect is 0 on the scale of the analysis then, and a sign has a meaning.
      measureFacts[plan.measure].nullValue !== null
    );
    return findings(
      all.flatMap(({ studies }) => studies.flatMap(({ places }) => places)),
      all.flatMap(alarmsOf),
      "No analysis compares counts, means or rates of two arms.",
    );
  },
};

function hasArms({ counts, values }: AnalysisPlan): boolean {
  return counts !== undefined || Object.keys(values ?? {}).some((role) => role.endsWith("Treated"));
}

function alarmsOf(synthesis: Synthesis): Alarm[] {
  const effects = synthesis.studies.flatMap(({ effect }) => effect ?? []);
  return synthesis.studies.flatMap((study): Alarm[] => {
    const { effect } = study;
    const [place] = study.places;
    const cells = exchangeArms(synthesis.plan, study);
    if (effect === null || place === undefined || cells === null) return [];
    const others = effects.filter(({ id }) => id !== effect.id);
    if (!isReversed(effect, others)) return [];
    const { z, mean } = againstOthers(effect, others);
    return [alarmAt(place, {
      rule: "arm-swap",
      columns: place.columns,
      found: `the effect is ${formatNumber(effect.yi)} on the scale of the analysis and ` +
        `${formatNumber(Math.abs(z), { digits: 1 })} standard errors away from ` +
        `${formatNumber(mean)}, the mean of the ${others.length} other studies`,
      suspicion: "possible",
      mended: { words: "the arms exchanged", cells },
    })];
  });
}
