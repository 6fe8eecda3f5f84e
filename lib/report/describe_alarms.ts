import type { TripwireReport } from "../audit/types.ts";
import { plural } from "./plural.ts";

/**
 * One or two sentences for the head of a notebook: how many alarms ring, how many nobody has
 * answered, how many would change a conclusion, and answers that no longer fit.
 *
 * @example
 * ```ts
 * import { describeAlarms, reviewTripwires } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.equal(
 *   describeAlarms(reviewTripwires(await loadReview("pagliaro1992"))),
 *   "1 alarm that looks like a slip of extraction, 1 unanswered; mended, none would move a " +
 *     "primary result across its decision line.",
 * );
 * ```
 */
export function describeAlarms({ alarms, unanswered, stale, rules }: TripwireReport): string {
  const old = stale.length === 0
    ? ""
    : ` ${plural(stale.length, "answer")} in answers.json to alarms that no longer ring.`;
  if (alarms.length === 0) {
    const applied = rules.filter((rule) => rule.applied).length;
    return `No alarm from the ${plural(applied, "rule")} that had rows to look at.${old}`;
  }
  const crossing =
    alarms.filter(({ consequences }) => consequences.some((consequence) => consequence.crosses))
      .length;
  const say = alarms.length === 1 ? "that looks like a slip" : "that look like slips";
  return `${plural(alarms.length, "alarm")} ${say} of extraction, ${unanswered} unanswered; ` +
    `mended, ${crossing === 0 ? "none" : crossing} would move a primary result across its ` +
    `decision line.${old}`;
}
