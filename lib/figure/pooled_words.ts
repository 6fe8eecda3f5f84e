import type { Measure } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { defaultDigits } from "../report/default_digits.ts";
import { formatInterval } from "../report/format_interval.ts";
import { formatLevel } from "../report/format_level.ts";
import { formatNumber } from "../report/format_number.ts";
import { formatP } from "../report/format_p.ts";
import { measureName } from "../report/measure_name.ts";
import type { DrawnPooled } from "./chart_types.ts";
import { effectWords } from "./effect_words.ts";
import { readingScale } from "./reading_scale.ts";

/**
 * A pooled effect in the sentences of an alternative text: estimate with its interval and whether
 * that holds no effect, heterogeneity, prediction interval. What the result does not have is left
 * out.
 *
 * @param pooled On the scale of pooling, on which no effect is 0 where a measure has one.
 * @param pValue P value against no effect, which then stands in place of the words on the interval.
 */
export function pooledWords(
  pooled: DrawnPooled,
  measure: Measure,
  { pValue }: { readonly pValue?: number } = {},
): readonly string[] {
  const { estimate, interval, prediction, heterogeneity, choices } = pooled;
  if (interval === undefined) return [];
  const name = measureName(measure);
  const hasNone = measureFacts[measure].nullValue !== null;
  const holdsNone = interval.lower <= 0 && interval.upper >= 0;
  const against = !hasNone
    ? ""
    : pValue !== undefined
    ? `, ${formatP(pValue, { name: "P" })} against no effect`
    : `; the interval ${holdsNone ? "includes" : "excludes"} no effect`;
  const spread = heterogeneity === undefined ? [] : [
    `I² ${formatNumber(heterogeneity.i2FromQ, { digits: 1 })} %`,
    ...(choices?.model === "random"
      ? [`tau² ${formatNumber(heterogeneity.tau2, { digits: 3 })}`]
      : []),
  ];
  return [
    `Pooled ${readingScale(measure).readable ? name.replace(/ \(.*\)$/, "") : name}: ${
      effectWords({ estimate, ...interval }, measure, interval.level)
    }${against}.`,
    ...(spread.length === 0 ? [] : [`${spread.join(", ")}.`]),
    ...predictionWords(prediction ?? null, measure),
  ];
}

function predictionWords(
  prediction: NonNullable<DrawnPooled["prediction"]> | null,
  measure: Measure,
): readonly string[] {
  if (prediction === null) return [];
  const { unit, back } = readingScale(measure);
  const [lower, upper] = [back(prediction.lower), back(prediction.upper)];
  if (!(Number.isFinite(lower) && Number.isFinite(upper))) return [];
  const percent = unit === "proportion";
  const bounds = formatInterval({ lower, upper }, {
    digits: defaultDigits[unit],
    shift: percent ? 2 : 0,
    unit: percent ? " %" : "",
  });
  return [`${formatLevel(prediction.level)} prediction interval ${bounds}.`];
}
