import type { AnalysedStudy, AnalysisResult } from "../analysis/types.ts";
import { formatNumber } from "../report/format_number.ts";
import { capital } from "./capital.ts";
import type { FilledColumn } from "./forest_types.ts";

/** Numbers of a group that a column can hold. */
export type CountPart = "events/total" | "events" | "total";

/** "191/550"; a dash stands for a count that is not reported. */
export function fraction(events: number | undefined, total: number | undefined): string {
  return `${count(events)}/${count(total)}`;
}

function count(n: number | undefined): string {
  return n === undefined ? "–" : formatNumber(n, { digits: 0 });
}

/** A group of a comparison by its role, or the one group of a study. */
type Group = "treated" | "control" | "counts";

/**
 * Columns of counts, group by group. The first column of a group is headed by the name of the
 * group as well.
 */
export function countColumns(
  result: AnalysisResult,
  parts: readonly CountPart[],
  nameOf: (code: string) => string,
): readonly FilledColumn[] {
  const compared = result.arms !== null ||
    result.studies.some((study) => study.counts.totalTreated !== undefined);
  const groups: readonly Group[] = compared ? ["treated", "control"] : ["counts"];
  const { arms } = result;
  const names = arms ?? { treated: "Treated", control: "Control" };
  return groups.flatMap((group) =>
    parts.map((part, i): FilledColumn => {
      const head = group === "counts" || i > 0 ? [capital(part)] : [
        capital(nameOf(names[group])),
        part,
      ];
      return {
        column: {
          key: part === "events/total" ? group : `${group} ${part}`,
          title: head.join("\n"),
          align: part === "events/total" ? "fraction" : "number",
        },
        cell: (study) => {
          const counts = countsOf(study, group, arms);
          if (counts === null) return "";
          if (part === "events/total") return fraction(counts.events, counts.total);
          return count(counts[part]);
        },
      };
    })
  );
}

function countsOf(study: AnalysedStudy, group: Group, arms: AnalysisResult["arms"]) {
  const { events, total, eventsTreated, totalTreated, eventsControl, totalControl } = study.counts;
  if (totalTreated !== undefined || totalControl !== undefined) {
    if (group === "treated") return { events: eventsTreated, total: totalTreated };
    return group === "control" ? { events: eventsControl, total: totalControl } : null;
  }
  // A study that reports one arm only has its counts without a role: its group names the arm.
  const role = arms !== null && study.group !== null
    ? study.group === arms.treated ? "treated" : "control"
    : "counts";
  return role === group ? { events, total } : null;
}
