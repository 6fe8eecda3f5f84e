import type { CellChange } from "../../analysis/with_cells.ts";
import { meetsCondition } from "../../analysis/meets_condition.ts";
import { plansInForce } from "../../analysis/plans_in_force.ts";
import type { AnalysisPlan } from "../../analysis/protocol.ts";
import type { Review } from "../../table/review_types.ts";
import { alarmAt } from "../alarm_at.ts";
import { byStudy } from "../by_study.ts";
import { type CountedArm, countedArms } from "../counted_arms.ts";
import { dividedCount } from "../divided_count.ts";
import { findings } from "../findings.ts";
import { sharedValueControls } from "../shared_value_controls.ts";
import { studyStem } from "../study_stem.ts";
import type { Alarm, Tripwire } from "../types.ts";

/**
 * The same control group in several rows of one study: its people count more than once when an
 * analysis pools the rows. Mended as the Cochrane Handbook does where groups cannot be combined: the
 * control group is divided into about equal parts.
 */
export const sharedControl: Tripwire = {
  code: "shared-control",
  title: "Shared control group counted twice",
  looksFor: "the same control group in several rows of one study",
  source: "https://training.cochrane.org/handbook/current/chapter-23 (section 23.3.4)",
  check(review) {
    const controls = countedArms(review).filter((arm) => isControl(arm, review))
      .map((arm) => ({ ...arm, line: arm.row.line })).sort(byStudy);
    const groups = Map.groupBy(controls, (arm) =>
      JSON.stringify([
        arm.table.name,
        arm.eventsColumn,
        studyStem(nameOf(arm, review)),
        arm.events,
        arm.total,
      ]));
    const alarms = [...groups.values()].flatMap((group): Alarm[] => {
      const [first, second] = group;
      if (!first || !second || isOneRowEach(group, review)) return [];
      const lines = group.map(({ row }) => row.line);
      return [alarmAt({ table: second.table, line: second.row.line, studyId: second.studyId }, {
        rule: "shared-control",
        columns: [second.eventsColumn, second.otherColumn],
        found: `the control group of ${first.events} of ${first.total} stands in lines ` +
          `${lines.join(", ")}, of ${[...new Set(group.map(({ studyId }) => studyId))].join(", ")}`,
        suspicion: "likely",
        mended: {
          words: `the control group divided among the ${group.length} rows`,
          cells: group.flatMap((arm, index) => divided(arm, index, group.length)),
        },
      })];
    });
    const ofValues = sharedValueControls(review);
    return findings(
      [...controls.map(({ table, row }) => ({ table, line: row.line })), ...ofValues.rows],
      [...alarms, ...ofValues.alarms],
      "No analysis compares counts or means of two arms.",
    );
  },
};

function isControl({ table, arm, eventsColumn }: CountedArm, review: Review): boolean {
  return plansInForce(review).some((plan) =>
    plan.table === table.name && plan.design === "comparison" &&
    (plan.arms === undefined
      ? arm === "control" && Object.values(plan.counts ?? {}).includes(eventsColumn)
      : arm === plan.arms.control)
  );
}

/** A wide table names two arms in one row: the printed name of the row is that of its study. */
function nameOf({ table, row, studyId }: CountedArm, review: Review): string {
  const plan = plansInForce(review).find((one) => one.table === table.name);
  return plan?.label?.map((column) => `${row.values[column]}`).join(" ") ?? studyId;
}

/** Whether rows of one study are told apart by an outcome or stratum, so that no pool has two. */
function isOneRowEach(group: readonly CountedArm[], review: Review): boolean {
  const [first] = group;
  const plans = plansInForce(review).filter((plan) =>
    plan.table === first?.table.name && plan.design === "comparison"
  );
  return plans.every((plan) => group.filter((arm) => isSelected(plan, arm)).length < 2);
}

function isSelected({ where = [], arms, sumWithin }: AnalysisPlan, { row, arm }: CountedArm) {
  // Rows that are summed within a study are parts of one group, and not the group again.
  if (sumWithin !== undefined || (arms !== undefined && arm !== arms.control)) return false;
  return where.every((condition) => meetsCondition(condition, row.values));
}

function divided(
  { table, row, events, total, eventsColumn, otherColumn, other }: CountedArm,
  index: number,
  parts: number,
): readonly CellChange[] {
  const cell = { table: table.name, line: row.line };
  const eventsPart = dividedCount(events, index, parts);
  const rest = dividedCount(total - events, index, parts);
  return [
    { ...cell, column: eventsColumn, value: eventsPart },
    { ...cell, column: otherColumn, value: other === "total" ? eventsPart + rest : rest },
  ];
}
