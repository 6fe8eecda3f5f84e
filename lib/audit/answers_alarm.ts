import type { AlarmAnswer } from "../table/recorded_types.ts";
import type { Review } from "../table/review_types.ts";
import type { Alarm } from "./types.ts";

/**
 * Whether an answer speaks of an alarm: the same rule and table, the row with all the values that
 * the answer names, and, where it names a column, one of the alarm's.
 */
export function answersAlarm(answer: AlarmAnswer, alarm: Alarm, review: Review): boolean {
  if (answer.rule !== alarm.rule || answer.table !== alarm.table) return false;
  if (answer.column !== undefined && !alarm.columns.includes(answer.column)) return false;
  const row = review.tables[alarm.table]?.rows.find(({ line }) => line === alarm.line);
  return row !== undefined &&
    Object.entries(answer.row).every(([column, value]) => row.values[column] === value);
}
