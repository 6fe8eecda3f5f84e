import type { StudyEffect } from "../effect/types.ts";
import { sortById } from "../numeric/sort_by_id.ts";
import { refuseStudies } from "./refuse_studies.ts";
import type { EffectColumns } from "./strata.ts";

/** Studies sorted by id, their numbers in columns. */
export interface StudyColumns extends EffectColumns {
  readonly ids: readonly string[];
}

/** Tables are usually sorted already, and looking is cheaper than sorting. */
function isSorted(studies: readonly StudyEffect[]): boolean {
  for (let i = 1; i < studies.length; i++) {
    if (!(studies[i - 1]!.id < studies[i]!.id)) return false;
  }
  return true;
}

/** Sorts and checks the studies; throws one RangeError that lists all that cannot be pooled. */
export function studyColumns(studies: readonly StudyEffect[], caller: string): StudyColumns {
  if (studies.length === 0) {
    throw new RangeError(`${caller}: studies: found none; allowed: one or more`);
  }
  const sorted = isSorted(studies) ? studies : sortById(studies);
  refuseStudies(sorted, caller);
  const k = sorted.length;
  const ids = new Array<string>(k);
  const effects = new Float64Array(k);
  const variances = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    const { id, yi, vi } = sorted[i]!;
    ids[i] = id;
    effects[i] = yi;
    variances[i] = vi;
  }
  return { ids, effects, variances };
}
