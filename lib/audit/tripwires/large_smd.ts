import type { Measure } from "../../measure/types.ts";
import { valueShapeOf } from "../../measure/value_roles.ts";
import { formatNumber } from "../../report/format_number.ts";
import { alarmAt, mendedRow } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { type ComparedMeans, type MeanArm, meansCompared } from "../means_compared.ts";
import { syntheses } from "../syntheses.ts";
import type { Review } from "../../table/review_types.ts";
import type { Alarm, Tripwire } from "../types.ts";

/** Standardised differences above this are seldom true. */
const seldomTrue = 3;

const standardised: readonly (Measure | null)[] = ["SMD", "SMD1", "SMDH"];

/**
 * A standardised mean difference above 3, whatever the other studies say. The likely slip is a
 * standard error in the place of a standard deviation, if that brings the difference below 3. Ratios
 * of means are not looked at: plants and animals in a laboratory differ more than patients do.
 */
export const largeSmd: Tripwire = {
  code: "large-smd",
  title: "Standardised mean difference above 3",
  looksFor: "a difference of means of more than three standard deviations",
  source: "https://doi.org/10.1007/s40279-022-01766-0",
  check(review) {
    const compared = meansCompared(review).filter(({ synthesis: { plan } }) =>
      plan.measure === "MD" || standardised.includes(plan.measure)
    ).flatMap(({ studies }) => studies);
    const given = givenDifferences(review);
    return findings(
      [...compared, ...given].map(({ place }) => place),
      [...compared.flatMap(alarmOf), ...given.flatMap(({ alarms }) => alarms)],
      "No analysis compares means, or pools standardised differences.",
    );
  },
};

function alarmOf({ place, treated, control }: ComparedMeans): Alarm[] {
  const size = standardisedDifference(treated, control);
  if (!(size > seldomTrue)) return [];
  const mend = (arm: MeanArm): MeanArm => ({ ...arm, sd: arm.sd * Math.sqrt(arm.total) });
  const isSlip = standardisedDifference(mend(treated), mend(control)) <= seldomTrue;
  const cells = Object.fromEntries(
    [treated, control].map((arm) => [arm.spreadColumn, arm.spread * Math.sqrt(arm.total)]),
  );
  return [alarmAt(place, {
    rule: "large-smd",
    columns: [treated.spreadColumn, control.spreadColumn],
    found: `the means differ by ${formatNumber(size, { digits: 1 })} standard deviations`,
    suspicion: "possible",
    mended: isSlip
      ? mendedRow("the root of n times both spreads, if they are standard errors", place, cells)
      : null,
  })];
}

/** Distance of the means in pooled standard deviations; infinite where these are 0. */
function standardisedDifference(treated: MeanArm, control: MeanArm): number {
  const [df1, df2] = [treated.total - 1, control.total - 1];
  const pooled = Math.sqrt((df1 * treated.sd ** 2 + df2 * control.sd ** 2) / (df1 + df2));
  // A standard deviation of 0 has a rule of its own.
  return pooled === 0 ? 0 : Math.abs(treated.mean - control.mean) / pooled;
}

function givenDifferences(review: Review) {
  return syntheses(review).filter(({ plan: { measure, values } }) =>
    standardised.includes(measure) && values !== undefined && valueShapeOf(values) !== "means"
  ).flatMap(({ studies }) =>
    studies.flatMap(({ effect, places: [place] }) => {
      if (effect === null || place === undefined) return [];
      const alarms = Math.abs(effect.yi) <= seldomTrue ? [] : [alarmAt(place, {
        rule: "large-smd",
        columns: place.columns,
        found: `the standardised difference is ${formatNumber(effect.yi)}`,
        suspicion: "possible",
        mended: null,
      })];
      return [{ place, alarms }];
    })
  );
}
