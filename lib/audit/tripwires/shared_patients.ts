import { plansInForce } from "../../analysis/plans_in_force.ts";
import type { OverlapRule } from "../../analysis/protocol.ts";
import type { Review } from "../../table/review_types.ts";
import { type OverlapGroup, overlapGroups } from "../../screen/overlap_groups.ts";
import { alarmAt } from "../alarm_at.ts";
import { findings } from "../findings.ts";
import { leaveOut } from "../leave_out.ts";
import { syntheses, type Synthesis } from "../syntheses.ts";
import type { Alarm, Tripwire } from "../types.ts";

/**
 * Two studies of one synthesis that the review itself lists as sharing patients. Mended: the member
 * to keep stays, as the list says; without one, the study that comes first in the list.
 */
export const sharedPatients: Tripwire = {
  code: "shared-patients",
  title: "Studies that share patients in one synthesis",
  looksFor: "two studies of one synthesis that the list of overlaps names together",
  source: "reforest",
  check(review) {
    const groups = listedGroups(review);
    const all = syntheses(review);
    const members = new Set(groups.flatMap((group) => group.members));
    return findings(
      all.flatMap(({ studies }) =>
        studies.filter(({ studyId }) => members.has(studyId)).flatMap(({ places }) => places)
      ),
      all.flatMap((synthesis) => groups.flatMap((group) => alarmsOf(synthesis, group))),
      groups.length === 0
        ? "The review has no list of studies that share patients."
        : "No study of the list of overlaps is in an analysis.",
    );
  },
};

function alarmsOf({ plan, stratum, studies }: Synthesis, group: OverlapGroup): Alarm[] {
  const inside = group.members.filter((member) =>
    studies.some(({ studyId }) => studyId === member)
  );
  if (inside.length < 2) return [];
  const kept = Object.values(group.keep).flat().find((member) => inside.includes(member)) ??
    inside[0]!;
  const others = studies.filter(({ studyId }) => inside.includes(studyId) && studyId !== kept);
  const places = others.flatMap((study) => study.places);
  const [place] = places;
  if (place === undefined) return [];
  const where = stratum === null ? "" : `, stratum ${stratum}`;
  return [alarmAt(place, {
    rule: "shared-patients",
    columns: place.columns,
    found: `${inside.join(" and ")} share patients (${group.name}), and are all in ` +
      `"${plan.title}"${where}`,
    suspicion: "likely",
    mended: { ...leaveOut(places), words: `${kept} alone` },
  })];
}

/** Groups of the tables that an analysis names as its list of overlaps, or that has its columns. */
function listedGroups(review: Review): readonly OverlapGroup[] {
  const rules = plansInForce(review).flatMap((plan): OverlapRule[] => [
    ...(plan.overlaps ? [plan.overlaps] : []),
    ...(plan.sensitivity ?? []).flatMap(({ change }) => change.overlaps ?? []),
    ...(plan.multiverse?.sets ?? []).flatMap((set) => set.overlaps ?? []),
  ]);
  const byTable = Map.groupBy(rules, ({ table }) => table);
  return [...byTable].flatMap(([name, [rule]]) => {
    const table = review.tables[name];
    if (table === undefined || rule === undefined) return [];
    return overlapGroups(table, {
      ...(table.columns.some((column) => column.name === "group") ? {} : { name: rule.members }),
      members: rule.members,
      keep: [...new Set((byTable.get(name) ?? []).map(({ keep }) => keep))],
    });
  });
}
