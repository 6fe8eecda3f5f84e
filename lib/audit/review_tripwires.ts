import { plansInForce } from "../analysis/plans_in_force.ts";
import { type Consequence, consequences } from "../analysis/consequences.ts";
import { primaryResults } from "../analysis/primary_results.ts";
import { withCells } from "../analysis/with_cells.ts";
import type { Review } from "../table/review_types.ts";
import { libraryVersion } from "../version.ts";
import { answersAlarm } from "./answers_alarm.ts";
import { ifComputable } from "../analysis/if_computable.ts";
import { shiftOf } from "./shift_of.ts";
import { tripwires } from "./tripwires.ts";
import type { Alarm, ReportedAlarm, Tripwire, TripwireReport } from "./types.ts";

/**
 * Runs all rules that look for slips of extraction over a review, and says of each alarm what the
 * primary results would be if the likely slip were mended, and who has answered it. Nothing is
 * edited: an alarm is answered in `answers.json`, or the cell is corrected in `corrections.json`.
 *
 * A review where nothing rings is no proof that nothing is wrong: `rules` says how many rows each
 * rule looked at, and why a rule looked at none.
 *
 * @param review Corrections are applied.
 * @param rules All rules by default.
 *
 * @example The rules that could look at the trials of BCG vaccine
 * ```ts
 * import { reviewTripwires } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const { rules } = reviewTripwires(await loadReview("bcg"));
 * const above = rules.find(({ code }) => code === "events-above-total");
 * assert.equal(above?.applied, false);
 * assert.equal(above?.reason, "No analysis reads events beside a total.");
 * ```
 *
 * @see Kadlec, Sainani and Nimphius (2023), https://doi.org/10.1007/s40279-022-01766-0
 */
export function reviewTripwires(
  review: Review,
  rules: readonly Tripwire[] = tripwires,
): TripwireReport {
  const { tables } = review;
  const baseline = plansInForce(review).flatMap((plan) =>
    ifComputable(() => primaryResults([plan], tables)).value ?? []
  );
  const looked = rules.map((rule) => ({ rule, found: rule.check(review) }));
  const alarms = looked.flatMap(({ found }) => found.alarms).map((alarm): ReportedAlarm => {
    const { mended } = alarm;
    const { value, reason } = ifComputable(() =>
      mended === null ? [] : consequences(review, withCells(tables, mended.cells), baseline)
    );
    return {
      ...alarm,
      consequences: value ?? [],
      notComputable: reason,
      answer: review.answers.find((answer) => answersAlarm(answer, alarm, review)) ?? null,
    };
  }).sort(byConsequence);
  return {
    kind: "tripwires",
    review: review.name,
    rules: looked.map(({ rule: { code, title, looksFor, source }, found }) => ({
      code,
      title,
      looksFor,
      source,
      applied: found.rowsLookedAt > 0,
      reason: found.reason,
      rowsLookedAt: found.rowsLookedAt,
      alarms: found.alarms.length,
    })),
    alarms,
    unanswered: alarms.filter(({ answer }) => answer === null).length,
    stale: review.answers.filter((answer) =>
      !alarms.some((alarm) => answersAlarm(answer, alarm, review))
    ),
    inputs: [
      ...Object.values(tables).map(({ file }) => file),
      // What columns hold, and what people answered.
      ...["datapackage.json", "answers.json"].filter((path) =>
        review.files.some((file) => file.path === path)
      ),
    ].sort(),
    libraryVersion,
  };
}

function byConsequence(a: ReportedAlarm, b: ReportedAlarm): number {
  return Number(crosses(b.consequences)) - Number(crosses(a.consequences)) ||
    order(greatest(b.consequences), greatest(a.consequences)) ||
    order(a.file, b.file) || a.line - b.line || order(a.rule, b.rule) ||
    order(identity(a), identity(b));
}

function crosses(all: readonly Consequence[]): boolean {
  return all.some((consequence) => consequence.crosses);
}

function greatest(all: readonly Consequence[]): number {
  return Math.max(0, ...all.map(shiftOf));
}

function order<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two alarms of one rule in one row differ in their columns or their words. */
function identity({ columns, found }: Alarm): string {
  return [...columns, found].join("\u0000");
}
