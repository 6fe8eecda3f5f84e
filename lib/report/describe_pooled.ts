import type { Measure } from "../effect/types.ts";
import type { NotEstimable, PooledEffect, Reported } from "../model/types.ts";
import { defaultDigits } from "./default_digits.ts";
import { formatEstimate } from "./format_estimate.ts";
import { formatInterval } from "./format_interval.ts";
import { formatLevel } from "./format_level.ts";
import { formatNumber } from "./format_number.ts";
import { measureName } from "./measure_name.ts";
import { plural } from "./plural.ts";

/** What {@linkcode describePooled} describes. */
export interface PooledToDescribe {
  readonly measure: Measure;
  readonly outcome: PooledEffect | NotEstimable | null;
  /** The pooled effect on the reporting scale; null when there is none. */
  readonly reported: Reported | null;
}

/**
 * Says a pooled result in one line: measure, estimate with interval, number of studies,
 * heterogeneity, prediction interval. For notebooks, alternative texts and logs.
 *
 * I² is the one from Q (Higgins and Thompson 2002, https://doi.org/10.1002/sim.1186). What is
 * not estimable is said in words. Nothing is computed here.
 *
 * @param result The pooled outcome with its measure and its values on the reporting scale.
 * @param choices `digits` as in {@linkcode formatEstimate}.
 * @throws {RangeError} if an outcome is pooled and `reported` is null.
 *
 * @example A question without an answer
 * ```ts
 * import { describePooled } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * assert.equal(
 *   describePooled({
 *     measure: "OR",
 *     outcome: {
 *       kind: "not-estimable",
 *       quantity: "odds ratio",
 *       reason: "no study has an event in either arm",
 *       studies: [],
 *     },
 *     reported: null,
 *   }),
 *   "No odds ratio is estimable: no study has an event in either arm.",
 * );
 * ```
 */
export function describePooled(
  result: PooledToDescribe,
  choices: { readonly digits?: number } = {},
): string {
  const { measure, outcome, reported } = result;
  if (outcome === null) return `No pooled ${measureName(measure)} was asked for.`;
  if (outcome.kind === "not-estimable") {
    return `No ${outcome.quantity} is estimable: ${outcome.reason.replace(/\.$/, "")}.`;
  }
  if (reported === null) {
    throw new RangeError(
      `describePooled, reported: found null; allowed: the pooled effect on the reporting scale`,
    );
  }
  const parts = [
    formatEstimate(reported, { ...choices, level: outcome.interval.level }),
    plural(outcome.k, "study", "studies"),
    ...(outcome.k > 1
      ? [
        `I² ${formatNumber(outcome.heterogeneity.i2FromQ, { digits: 1 })} %`,
        ...(outcome.choices.model === "random"
          ? [`tau² ${formatNumber(outcome.heterogeneity.tau2, { digits: 3 })}`]
          : []),
      ]
      : []),
    ...predictionPart(outcome, reported, choices.digits),
  ];
  return `${capitalised(pooledName(measure))} ${parts.join(", ")}.`;
}

function predictionPart(
  outcome: PooledEffect,
  reported: Reported,
  digits: number | undefined,
): string[] {
  const { predictionLower: lower, predictionUpper: upper, unit } = reported;
  if (outcome.prediction === null || lower === null || upper === null) return [];
  const percent = unit === "proportion";
  const bounds = formatInterval({ lower, upper }, {
    digits: digits ?? defaultDigits[unit],
    shift: percent ? 2 : 0,
    unit: percent ? " %" : "",
  });
  return [`${formatLevel(outcome.prediction.level)} prediction interval ${bounds}`];
}

/** A proportion is pooled on a transformed scale, and read as a proportion. */
function pooledName(measure: Measure): string {
  return measureName(measure).replace(/ \(.*\)$/, "");
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
