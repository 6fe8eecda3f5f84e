import type { Drapery } from "../diagnose/drapery_types.ts";
import type { Measure } from "../effect/types.ts";
import { plural } from "../report/plural.ts";
import { pooledWords } from "./pooled_words.ts";

/** A drapery plot in words: the pooled effect, its P value against no effect, the prediction. */
export function draperyAlt(
  { studies, all }: Pick<Drapery, "studies" | "all">,
  title: string,
  measure: Measure,
): string {
  return [
    `Drapery plot of ${plural(studies.length, "study", "studies")}: ${title}.`,
    ...pooledWords(all, measure, { pValue: all.pValue }),
  ].join(" ");
}
