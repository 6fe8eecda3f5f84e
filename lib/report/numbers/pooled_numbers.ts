import type { PooledEffect, Reported } from "../../model/types.ts";
import { measureFacts } from "../../measure/measure_facts.ts";
import type { Measure } from "../../effect/types.ts";
import { count, decimals, estimateOf, level, percent, pValue } from "./formats.ts";
import { numbersBelow, type Path } from "./number_at.ts";
import type { NamedNumber, NumberSource } from "./types.ts";

/** Places of a pooled effect and of its values on the scale that people read. */
export interface PooledPlaces {
  readonly pooled: Path;
  readonly reported: Path;
}

/** Numbers of an estimate on the scale that people read. */
export function reportedNumbers(
  source: NumberSource,
  prefix: string,
  base: Path,
  { unit, ...bounds }: Pick<Reported, "unit"> & Partial<Reported>,
): readonly NamedNumber[] {
  const format = estimateOf(unit);
  return numbersBelow(source, prefix, base, {
    estimate: [["estimate"], format],
    lower: [["lower"], format],
    upper: [["upper"], format],
    ...("predictionLower" in bounds
      ? {
        "prediction-lower": [["predictionLower"], format],
        "prediction-upper": [["predictionUpper"], format],
      }
      : {}),
  });
}

/** Numbers of a pooled result: what the reader sees first, then the test and the heterogeneity. */
export function pooledNumbers(
  source: NumberSource,
  prefix: string,
  places: PooledPlaces,
  measure: Measure,
  { pooled, reported }: { readonly pooled: PooledEffect; readonly reported: Reported },
): readonly NamedNumber[] {
  // A proportion or a rate has no value of no effect to be tested against.
  const tested = measureFacts[measure].nullValue !== null;
  return [
    ...reportedNumbers(source, prefix, places.reported, reported),
    ...numbersBelow(source, prefix, places.pooled, {
      level: [["interval", "level"], level],
      k: [["k"], count],
      ...(tested ? { p: [["pValue"], pValue] } : {}),
      ...(pooled.k > 1 ? heterogeneity(pooled) : {}),
    }),
  ];
}

type Fields = Parameters<typeof numbersBelow>[3];

function heterogeneity({ choices, heterogeneity: found }: PooledEffect): Fields {
  const at = (...path: string[]) => ["heterogeneity", ...path];
  return {
    q: [at("q"), decimals(2)],
    "q-df": [at("df"), count],
    "q-p": [at("qPValue"), pValue],
    i2: [at("i2FromQ"), percent],
    ...(found.i2FromQInterval
      ? {
        "i2-lower": [at("i2FromQInterval", "lower"), percent],
        "i2-upper": [at("i2FromQInterval", "upper"), percent],
      }
      : {}),
    // Under a common effect there is no tau² to speak of.
    ...(choices.model === "random"
      ? {
        "i2-tau2": [at("i2FromTau2"), percent],
        tau2: [at("tau2"), decimals(3)],
        "tau2-lower": [at("tau2Interval", "lower"), decimals(3)],
        "tau2-upper": [at("tau2Interval", "upper"), decimals(3)],
      }
      : {}),
  };
}
