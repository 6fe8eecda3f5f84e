import type { Drapery } from "../diagnose/drapery_types.ts";
import type { Measure } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import type { Interval } from "../model/types.ts";
import { defaultDigits } from "../report/default_digits.ts";
import { formatEstimate } from "../report/format_estimate.ts";
import { formatInterval } from "../report/format_interval.ts";
import { formatLevel } from "../report/format_level.ts";
import { formatP } from "../report/format_p.ts";
import { plural } from "../report/plural.ts";
import { readingScale } from "./reading_scale.ts";

/** A drapery plot in words: the pooled effect, its P value against no effect, the prediction. */
export function draperyAlt(
  { studies, all }: Pick<Drapery, "studies" | "all">,
  title: string,
  measure: Measure,
): string {
  const { unit, back } = readingScale(measure);
  const read = ({ lower, upper }: Interval) => ({ lower: back(lower), upper: back(upper) });
  const { estimate, interval, prediction, pValue } = all;
  const percent = unit === "proportion";
  const pooled = { estimate: back(estimate), ...read(interval), unit };
  const against = measureFacts[measure].nullValue === null
    ? ""
    : `, ${formatP(pValue, { name: "P" })} against no effect`;
  return [
    `Drapery plot of ${plural(studies.length, "study", "studies")}: ${title}.`,
    `Pooled: ${formatEstimate(pooled, { level: interval.level })}${against}.`,
    ...(prediction === null ? [] : [
      `${formatLevel(prediction.level)} prediction interval ${
        formatInterval(read(prediction), {
          digits: defaultDigits[unit],
          shift: percent ? 2 : 0,
          unit: percent ? " %" : "",
        })
      }.`,
    ]),
  ].join(" ");
}
