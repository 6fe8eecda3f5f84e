import type { EffectSizes, StudyEffect } from "../effect/types.ts";
import { clopperPearson } from "../model/clopper_pearson.ts";
import { reportEffect } from "../model/report_effect.ts";
import type { Interval } from "../model/types.ts";
import type { CountUnit } from "./count_units.ts";
import type { AnalysedStudy } from "./types.ts";
import { unitId } from "./unit_id.ts";

/**
 * The studies of an analysis as tables and figures show them. A proportion has the exact interval
 * of its counts, which exists for 0 events as well; a comparison has the Wald interval of its
 * effect, transformed back.
 *
 * @param weights Weight in percent by unit; a unit without one was not pooled.
 */
export function analysedStudies(
  units: readonly CountUnit[],
  effects: EffectSizes | null,
  weights: ReadonlyMap<string, number>,
  level: number,
): readonly AnalysedStudy[] {
  const effectOf = new Map(effects?.studies.map((study) => [study.id, study]));
  return units.map((unit) => {
    const id = unitId(unit);
    const effect = effectOf.get(id) ?? null;
    return {
      id,
      studyId: unit.studyId,
      label: unit.label,
      group: unit.group,
      counts: unit.counts,
      ...(unit.values ? { values: unit.values } : {}),
      order: unit.order,
      moderators: unit.moderators,
      shown: unit.shown,
      effect,
      reported: reported(unit, effect, effects, level),
      weight: weights.get(id) ?? null,
      source: unit.source,
    };
  });
}

function reported(
  unit: CountUnit,
  effect: StudyEffect | null,
  effects: EffectSizes | null,
  level: number,
): { readonly estimate: number; readonly interval: Interval } | null {
  const { events, total } = unit.counts;
  if (events !== undefined && total !== undefined) {
    return { estimate: events / total, interval: clopperPearson(events, total, { level }) };
  }
  return effect && effects ? reportEffect(effect, { measure: effects.measure, level }) : null;
}
