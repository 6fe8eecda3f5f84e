import type { AnalysisResult } from "../../analysis/types.ts";
import type { Measure } from "../../effect/types.ts";
import { reportingUnit } from "../reporting_unit.ts";
import { quoted, say } from "./say.ts";
import type { PassagePart } from "./types.ts";

/** A measure as it stands in a sentence, transformation left out. */
export function measureWords(measure: Measure): PassagePart[] {
  const { title } = reportingUnit(measure);
  // "Yule's Q" keeps its capital, "odds ratio" does not begin a sentence.
  const words = /^[A-Z][a-z]+'s /.test(title)
    ? title
    : `${title.slice(0, 1).toLowerCase()}${title.slice(1)}`;
  return [quoted(words)];
}

/** "odds ratio of ESD against mEMR"; the measure alone where there is one group. */
export function contrastWords(result: AnalysisResult): PassagePart[] {
  const { measure, arms } = result;
  if (measure === null) return ["crude proportion"];
  const words = measureWords(measure);
  return arms === null
    ? words
    : say`${words} of ${quoted(arms.treated)} against ${quoted(arms.control)}`;
}
