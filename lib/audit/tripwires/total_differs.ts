import { alarmAt, mendedRow } from "../alarm_at.ts";
import { type CountedArm, countedArms } from "../counted_arms.ts";
import { findings } from "../findings.ts";
import type { Alarm, Tripwire } from "../types.ts";

/**
 * One arm of a study with another total in one row than in two or more others (several outcomes, or
 * several times). Tables with one row an arm are not looked at: their rows may be parts of an arm.
 */
export const totalDiffers: Tripwire = {
  code: "total-differs",
  title: "Total differs within a study",
  looksFor: "an arm whose total in one row is not that of the study's other rows",
  source: "reforest",
  check(review) {
    const arms = countedArms(review).filter(({ arm, other }) =>
      (arm === "treated" || arm === "control") && other === "total"
    );
    const groups = [
      ...Map.groupBy(
        arms,
        ({ table, otherColumn, studyId }) => JSON.stringify([table.name, otherColumn, studyId]),
      ).values(),
    ].filter((group) => group.length >= 3);
    return findings(
      groups.flat().map(({ table, row }) => ({ table, line: row.line })),
      groups.flatMap(alarmsOf),
      "No study has three rows or more with the total of the same arm.",
    );
  },
};

function alarmsOf(group: readonly CountedArm[]): Alarm[] {
  const odd = group.filter(({ total }) =>
    group.filter((other) => other.total === total).length === 1
  );
  const usual = group.find((arm) => arm !== odd[0])?.total;
  const [found] = odd;
  if (found === undefined || usual === undefined) return [];
  if (group.some(({ total }) => total !== usual && total !== found.total)) return [];
  const { table, row, studyId, otherColumn, events, total } = found;
  const place = { table, line: row.line, studyId };
  return [alarmAt(place, {
    rule: "total-differs",
    columns: [otherColumn],
    found: `a total of ${total}; in the ${group.length - 1} other rows of the study it is ${usual}`,
    suspicion: "possible",
    mended: events > usual
      ? null
      : mendedRow(`a total of ${usual}, as in the other rows`, place, { [otherColumn]: usual }),
  })];
}
