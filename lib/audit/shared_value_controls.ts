import { meetsCondition } from "../analysis/meets_condition.ts";
import { plansInForce } from "../analysis/plans_in_force.ts";
import type { AnalysisPlan } from "../analysis/protocol.ts";
import type { Review } from "../table/review_types.ts";
import type { Table, TableRow } from "../table/types.ts";
import { alarmAt } from "./alarm_at.ts";
import { byStudy } from "./by_study.ts";
import { dividedCount } from "./divided_count.ts";
import type { Alarm } from "./types.ts";

/** Control groups of an analysis of means, and the alarms of those that stand in several rows. */
export interface SharedValueControls {
  readonly rows: readonly { readonly table: Table; readonly line: number }[];
  readonly alarms: readonly Alarm[];
}

/**
 * Control groups with the same mean, spread and number of people in several rows that an analysis
 * pools. Three equal numbers are hardly chance, so that the names of the studies do not matter.
 */
export function sharedValueControls(review: Review): SharedValueControls {
  const found = plansInForce(review).map((plan) => ofPlan(plan, review));
  return {
    rows: found.flatMap(({ rows }) => rows),
    alarms: found.flatMap(({ alarms }) => alarms),
  };
}

function ofPlan(plan: AnalysisPlan, review: Review): SharedValueControls {
  const table = review.tables[plan.table];
  const columns = controlColumns(plan);
  if (table === undefined || columns === null) return { rows: [], alarms: [] };
  const { mean, spread, total } = columns;
  const rows = table.rows.filter(({ values }) =>
    [mean, spread, total].every((column) => typeof values[column] === "number") &&
    (plan.where ?? []).every((condition) => meetsCondition(condition, values))
  ).map((row) => ({ ...row, studyId: `${row.values[plan.studyId]}` })).sort(byStudy);
  const groups = Map.groupBy(
    rows,
    ({ values }) => JSON.stringify([values[mean], values[spread], values[total]]),
  );
  const alarms = [...groups.values()].filter((group) => group.length > 1)
    .map((group) => alarmOf(plan, table, columns, group));
  return { rows: rows.map(({ line }) => ({ table, line })), alarms };
}

interface ControlColumns {
  readonly mean: string;
  /** Standard deviation or standard error. */
  readonly spread: string;
  readonly total: string;
}

function controlColumns({ design, values, arms }: AnalysisPlan): ControlColumns | null {
  if (design !== "comparison" || values === undefined || arms !== undefined) return null;
  const columns: Readonly<Record<string, unknown>> = { ...values };
  const { meanControl: mean, totalControl: total } = columns;
  const spread = columns["sdControl"] ?? columns["seControl"];
  return typeof mean === "string" && typeof spread === "string" && typeof total === "string"
    ? { mean, spread, total }
    : null;
}

function alarmOf(
  { studyId }: AnalysisPlan,
  table: Table,
  { mean, spread, total }: ControlColumns,
  group: readonly TableRow[],
): Alarm {
  const second = group[1]!;
  const ids = [...new Set(group.map(({ values }) => `${values[studyId]}`))];
  const people = Number(second.values[total]);
  // Groups of one have no standard deviation.
  const parts = group.map((_, index) => dividedCount(people, index, group.length));
  return alarmAt({ table, line: second.line, studyId: `${second.values[studyId]}` }, {
    rule: "shared-control",
    columns: [mean, spread, total],
    found: `the control group with mean ${second.values[mean]} and ${people} people stands in ` +
      `lines ${group.map(({ line }) => line).join(", ")}, of ${ids.join(", ")}`,
    suspicion: "likely",
    mended: parts.some((part) => part < 2) ? null : {
      words: `the control group divided among the ${group.length} rows`,
      cells: group.map(({ line }, index) => ({
        table: table.name,
        line,
        column: total,
        value: parts[index]!,
      })),
    },
  });
}
