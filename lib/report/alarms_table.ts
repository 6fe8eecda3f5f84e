import type { ReportedAlarm, TripwireReport } from "../audit/types.ts";
import type { NotApplicable } from "../trace/not_applicable.ts";
import { describeConsequence } from "./describe_consequence.ts";
import { plural } from "./plural.ts";
import type { PrintCell, TableSpec } from "./table_types.ts";

/**
 * What looks like a slip of extraction, the alarms that would change most first: the row, what was
 * found, the likely slip, what the primary results would be if it were mended, and who answered.
 *
 * @returns The table, or a sentence that no rule rings and how many rows were looked at.
 *
 * @example
 * ```ts
 * import { alarmsTable, reviewTripwires } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const table = alarmsTable(reviewTripwires(await loadReview("pagliaro1992")));
 * assert.ok("rows" in table);
 * assert.equal(table.rows[0]?.rule, "arm-swap");
 * assert.equal(table.rows[0]?.place, "pagliaro1992.csv, line 20");
 * ```
 */
export function alarmsTable(report: TripwireReport): TableSpec | NotApplicable {
  const { alarms, rules, unanswered } = report;
  if (alarms.length === 0) {
    const applied = rules.filter((rule) => rule.applied).length;
    return {
      kind: "not-applicable",
      reason: `No alarm: ${plural(applied, "rule")} of ${rules.length} found something to look ` +
        "at, and none rings. That no rule rings does not show that the data are right." +
        staleNote(report),
    };
  }
  const answered = alarms.length - unanswered;
  return {
    id: "alarms",
    title: `What looks like a slip: ${plural(alarms.length, "alarm")}, ${unanswered} unanswered`,
    columns: [
      { key: "place", title: "Row" },
      { key: "study", title: "Study" },
      { key: "rule", title: "Rule" },
      { key: "found", title: "Found" },
      { key: "suspicion", title: "A slip is" },
      { key: "mended", title: "Likely slip, mended", missing: "no one likely slip" },
      { key: "consequence", title: "If it were mended", missing: "no primary result changes" },
      { key: "crosses", title: "Crosses the decision line" },
      { key: "answer", title: "Answer", missing: "none yet" },
    ],
    rows: alarms.map(cells),
    note: `${answered} of ${alarms.length} answered. An alarm is answered in answers.json, or ` +
      "the cell is corrected in corrections.json; no program edits the data." +
      staleNote(report),
  };
}

function cells(alarm: ReportedAlarm): Record<string, PrintCell> {
  const { file, line, studyId, rule, found, suspicion, mended, consequences, answer } = alarm;
  return {
    place: `${file}, line ${line}`,
    study: studyId,
    rule,
    found,
    suspicion,
    mended: mended?.words ?? null,
    consequence: consequences.length === 0
      ? alarm.notComputable
      : consequences.map(describeConsequence).join("; "),
    crosses: consequences.some((consequence) => consequence.crosses) ? "yes" : "no",
    answer: answer && `${answer.answer} (${answer.source}; ${answer.by}, ${answer.date})`,
  };
}

function staleNote({ stale }: TripwireReport): string {
  if (stale.length === 0) return "";
  const named = stale.map(({ rule, table, row }) => `${rule} in ${table}, ${JSON.stringify(row)}`);
  return ` ${plural(stale.length, "answer")} to alarms that no longer ring: ${named.join("; ")}.`;
}
