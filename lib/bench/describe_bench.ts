import { listWords } from "../report/list_words.ts";
import type { Review } from "../table/review_types.ts";
import { benchResult } from "./bench_result.ts";
import { differencesFromRegistered } from "./differences_from_registered.ts";
import { registeredSetting } from "./registered_setting.ts";
import type { BenchDifference, BenchResult, BenchSetting } from "./types.ts";

/**
 * A setting and its result in a paragraph for a review report: what is done otherwise, what comes
 * out, and what came out as registered (or planned). Marked as hypothetical where cells were
 * changed. The numbers are those of the house's formatter.
 *
 * @param review A review as `loadReview` or `parseReview` give it.
 * @param setting One without {@linkcode settingProblems}.
 * @param result Answer of {@linkcode benchResult} on it; computed when absent.
 *
 * @example
 * ```ts
 * import { describeBench } from "reforest/review";
 * import { loadReview } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * const text = describeBench(await loadReview("greb2008"), {
 *   analysis: "complete-response",
 *   without: ["Rodriguez 2003"],
 * });
 * assert.equal(
 *   text,
 *   "Complete response. With Rodriguez 2003 left out: " +
 *     "odds ratio 1.32 (95 % CI 1.10 to 1.59), 13 studies, I² 43.7 %. " +
 *     "As planned: odds ratio 1.35 (95 % CI 1.12 to 1.61), 14 studies, I² 41.1 %.",
 * );
 * ```
 */
export function describeBench(
  review: Review,
  setting: BenchSetting,
  result: BenchResult = benchResult(review, setting),
): string {
  const { title } = result.result;
  const name = result.shown?.stratum ? `${title}: ${result.shown.stratum}` : title;
  const status = review.protocol.registration.status === "registered" ? "registered" : "planned";
  if (result.registered) return `${name}. As ${status}: ${outcome(result)}`;
  const changes = differencesFromRegistered(review, setting).map(phrase);
  const { stratum } = result.shown ?? {};
  const first = benchResult(review, registeredSetting(review, setting.analysis));
  const set = first.sets.find((one) => one.stratum === (stratum ?? null)) ?? first.shown;
  const registered = set?.stratum && set.stratum !== stratum ? `${set.stratum}: ` : "";
  return [
    ...(result.hypothetical ? ["Hypothetical, not a result of the data."] : []),
    `${name}. With ${listWords(changes)}: ${outcome(result)}`,
    `As ${status}: ${registered}${outcome({ ...first, shown: set })}`,
  ].join(" ");
}

function outcome({ shown, nothing }: BenchResult): string {
  return shown ? lowered(shown.inWords) : lowered(nothing ?? "nothing is pooled.");
}

/** The first letter small, unless a name begins with it. */
function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) && !/^(?:Yule|Hedges|Cohen|Fisher|Peto)/.test(text)
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text;
}

function phrase({ choice, registered, here }: BenchDifference): string {
  const instead = ["none", "no strata", "nothing is added"].includes(registered)
    ? here
    : `${here} in place of ${registered}`;
  switch (choice) {
    case "without":
      return `${here} left out`;
    case "edits":
      return here;
    case "variant":
      return `the definition "${here}"`;
    case "program":
      return `the defaults of ${here}`;
    case "measure":
      return `the ${here} in place of the ${registered}`;
    case "pooling":
      return `pooling by ${instead}`;
    case "model":
      return here === "common effect" ? `a ${instead}` : instead;
    case "tau2":
      return `tau² by ${instead}`;
    case "interval":
      return `the interval by ${instead}`;
    case "prediction":
      return here === "none" ? "no prediction interval" : `the prediction interval by ${instead}`;
    case "zeroCells":
      return `an increment added ${instead}`;
    case "increment":
      return `an increment of ${instead}`;
    case "subgroup":
      return here === "no strata" ? "no strata" : `strata by ${instead}`;
    default:
      return instead;
  }
}
