import type { Exclusion } from "../trace/types.ts";
import type { CountUnit } from "./count_units.ts";
import type { AnalysisPlan } from "./protocol.ts";

/** The two arms of each study brought together. */
export interface PairedArms {
  /** Studies with both arms; counts by role of the 2x2 table. */
  readonly pairs: readonly CountUnit[];
  /** Units of studies that have one of the two arms only. */
  readonly single: readonly CountUnit[];
  readonly excluded: readonly Exclusion[];
}

/**
 * Pairs the treated and the control arm of each study of a long table (one row an arm). A study
 * with one of them only, or with neither, is excluded from the comparison, with that as the reason;
 * further arms of a study that has one of the two belong to other analyses.
 */
export function pairArms(plan: AnalysisPlan, units: readonly CountUnit[]): PairedArms {
  if (!plan.arms) return { pairs: units, single: [], excluded: [] };
  const { treated, control } = plan.arms.names ?? plan.arms;
  const arm = (name: string) =>
    new Map(units.filter((unit) => unit.group === name).map((unit) => [unit.studyId, unit]));
  const [inTreated, inControl] = [arm(treated), arm(control)];
  const pairs: CountUnit[] = [];
  const single: CountUnit[] = [];
  const excluded: Exclusion[] = [];
  for (const studyId of new Set([...inTreated.keys(), ...inControl.keys()])) {
    const [t, c] = [inTreated.get(studyId), inControl.get(studyId)];
    if (t && c) {
      pairs.push({
        ...t,
        group: null,
        counts: {
          eventsTreated: t.counts.events ?? 0,
          totalTreated: t.counts.total ?? 0,
          eventsControl: c.counts.events ?? 0,
          totalControl: c.counts.total ?? 0,
        },
        source: [...t.source, ...c.source],
      });
    } else {
      const [present, absent, unit] = t
        ? [treated, control, t]
        : [control, treated, c as CountUnit];
      single.push(unit);
      excluded.push({ id: studyId, reason: `reports ${present} and not ${absent}` });
    }
  }
  for (const studyId of new Set(units.map((unit) => unit.studyId))) {
    if (inTreated.has(studyId) || inControl.has(studyId)) continue;
    excluded.push({ id: studyId, reason: `reports neither ${treated} nor ${control}` });
  }
  return { pairs, single, excluded };
}
