import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { normalUpperTail } from "../distribution/normal.ts";
import { studentTQuantile } from "../distribution/student_t_quantile.ts";
import { studentTUpperTail } from "../distribution/student_t.ts";
import { requireLevel } from "../model/group_counts.ts";
import { rangeOfP } from "./range_of_printed.ts";
import { type PrintedEstimate, scaledInterval } from "./scaled_interval.ts";
import { distancesInHalfWidths } from "./symmetric_interval.ts";
import type { Range } from "./types.ts";

/** Choices of {@linkcode agreementOfPrinted}. */
export interface AgreementChoices {
  /** "log" for ratios, "raw" for differences and effects that are on the log scale already. */
  readonly scale: "raw" | "log";
  /** @default 0.95 */
  readonly level?: number;
  /** Degrees of freedom of a t test, e.g. k - 1. @default none: z alone */
  readonly df?: number;
}

/** The P values that a printed estimate and interval leave possible under one distribution. */
export interface AgreementByDistribution {
  readonly distribution: "z" | "t";
  readonly pValue: Range;
  /** Whether one of them prints as given. */
  readonly agrees: boolean;
}

/** Answer of {@linkcode agreementOfPrinted}. Plain data. */
export interface AgreementOfPrinted {
  readonly kind: "agreement-of-printed";
  readonly printed: PrintedEstimate & { readonly p: string };
  readonly scale: "raw" | "log";
  readonly level: number;
  readonly df: number | null;
  /** Why nothing can be compared; null where it can. */
  readonly reason: string | null;
  /** z, and t where `df` is given; empty where nothing can be compared. */
  readonly tests: readonly AgreementByDistribution[];
}

/**
 * Whether a printed P value, estimate and interval agree: the P values that the rounded estimate
 * and interval allow under z (and t with `df`), against those that print as given. The null value is
 * a ratio of 1 or a difference of 0; P is two-sided.
 *
 * The estimate and both limits move together within their rounding, and the estimate has to stay
 * in the middle; where it cannot on this scale, nothing is compared and `reason` says so. A
 * disagreement says that the three were not made by one estimate, one standard error and this
 * distribution; P values of other tests (likelihood ratio, score, Mantel-Haenszel) may differ without a slip.
 *
 * @throws {RangeError} if a text is no number, the estimate is outside its interval, or `level` or
 *   `df` is out of range.
 *
 * @example Odds ratio 1.32 (1.09 to 1.59): P = 0.004 agrees, and 0.04 would not
 * ```ts
 * import { agreementOfPrinted } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const printed = { estimate: "1.32", lower: "1.09", upper: "1.59", p: "0.004" };
 * assert.equal(agreementOfPrinted(printed, { scale: "log" }).tests[0]?.agrees, true);
 * const other = agreementOfPrinted({ ...printed, p: "0.04" }, { scale: "log" });
 * assert.equal(other.tests[0]?.agrees, false);
 * ```
 *
 * @see Altman and Bland (2011), https://doi.org/10.1136/bmj.d2304, for P from an interval
 */
export function agreementOfPrinted(
  printed: PrintedEstimate & { readonly p: string },
  choices: AgreementChoices,
): AgreementOfPrinted {
  const caller = "agreementOfPrinted";
  const { scale, level = 0.95, df } = choices;
  requireLevel(caller, level);
  if (df !== undefined && !(df > 0 && df < Infinity)) {
    throw new RangeError(`${caller}, df: found ${df}; allowed: a number above 0`);
  }
  const p = rangeOfP(caller, printed.p);
  const record = { kind: "agreement-of-printed", printed, scale, level, df: df ?? null } as const;
  const unit = scale === "log" ? "ratio" : "difference";
  const scaled = scaledInterval(caller, printed, scale, unit, 1);
  if (typeof scaled === "string") return { ...record, reason: scaled, tests: [] };
  if (scaled === null) {
    const reason = `a number lies beyond the end of the ${scale} scale, however it was rounded`;
    return { ...record, reason, tests: [] };
  }
  const distances = distancesInHalfWidths(scaled, 0);
  if (distances === null) {
    const reason = `the estimate is not in the middle of its interval on the ${scale} scale`;
    return { ...record, reason, tests: [] };
  }
  const compare = (
    distribution: "z" | "t",
    quantile: number,
    tail: (x: number) => number,
  ): AgreementByDistribution => {
    const pValue = {
      lower: 2 * tail(distances.upper * quantile),
      upper: 2 * tail(distances.lower * quantile),
    };
    const agrees = pValue.lower <= p.upper && p.lower <= pValue.upper;
    return { distribution, pValue, agrees };
  };
  const tests = [
    compare("z", normalUpperQuantile((1 - level) / 2), normalUpperTail),
    ...(df === undefined ? [] : [
      compare("t", studentTQuantile((1 + level) / 2, df), (x) => studentTUpperTail(x, df)),
    ]),
  ];
  return { ...record, reason: null, tests };
}
