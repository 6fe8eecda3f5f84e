import type { Drapery } from "../diagnose/drapery_types.ts";
import type { Measure } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { defaultDigits } from "../report/default_digits.ts";
import { formatInterval } from "../report/format_interval.ts";
import { formatLevel } from "../report/format_level.ts";
import { formatP } from "../report/format_p.ts";
import { plural } from "../report/plural.ts";
import { effectWords } from "./effect_words.ts";
import { readingScale } from "./reading_scale.ts";

/** A drapery plot in words: the pooled effect, its P value against no effect, the prediction. */
export function draperyAlt(
  { studies, all }: Pick<Drapery, "studies" | "all">,
  title: string,
  measure: Measure,
): string {
  const { estimate, interval: { lower, upper, level }, pValue } = all;
  const against = measureFacts[measure].nullValue === null
    ? ""
    : `, ${formatP(pValue, { name: "P" })} against no effect`;
  return [
    `Drapery plot of ${plural(studies.length, "study", "studies")}: ${title}.`,
    `Pooled: ${effectWords({ estimate, lower, upper }, measure, level)}${against}.`,
    ...predictionWords(all.prediction, measure),
  ].join(" ");
}

function predictionWords(
  prediction: Drapery["all"]["prediction"],
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
