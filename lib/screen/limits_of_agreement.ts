import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { studentTQuantile } from "../distribution/student_t_quantile.ts";
import { requireLevel } from "../model/group_counts.ts";
import type { Interval } from "../model/types.ts";
import { sum } from "../numeric/sum.ts";

/** Two readings of one number. */
export interface ReadPair {
  readonly studyId: string;
  /** What the number is of, as printed. */
  readonly key: string;
  readonly first: number;
  readonly second: number;
}

/** A pair as an agreement plot shows it. */
export interface AgreementPoint extends ReadPair {
  /** Of both readings. */
  readonly mean: number;
  /** First minus second. */
  readonly difference: number;
}

/** Mean difference and limits of agreement, in the units of the readings. */
export interface AgreementLimits {
  /** Mean of first minus second. */
  readonly bias: number;
  readonly standardDeviation: number;
  readonly lower: number;
  readonly upper: number;
  readonly biasInterval: Interval;
  readonly lowerInterval: Interval;
  readonly upperInterval: Interval;
}

/** Answer of {@linkcode limitsOfAgreement}. Plain data. */
export interface LimitsOfAgreement {
  readonly kind: "limits-of-agreement";
  readonly n: number;
  /** Pairs of which both readings are the same. */
  readonly same: number;
  /** Share of differences that lies within the limits, if they are normal. */
  readonly level: number;
  /** By study, then by key, then by value. */
  readonly points: readonly AgreementPoint[];
  /** Null where there are too few pairs. */
  readonly limits: AgreementLimits | null;
  /** Why there are no limits; null where there are. */
  readonly reason: string | null;
}

/**
 * How far two readers differ on a number: the mean of the differences (first minus second) and the
 * limits between which 95 % of them lie if they are normal, mean -+ 1.96 standard deviations (Bland
 * and Altman 1986, https://doi.org/10.1016/S0140-6736(86)90837-8).
 *
 * The interval of the mean is from t with n - 1 degrees of freedom; those of the limits likewise,
 * with the variance s^2 (1/n + z^2 / (2 (n - 1))) of Bland and Altman (1999,
 * https://doi.org/10.1177/096228029900800204). Where most differences are 0 and few are large, as
 * between careful readers, differences are not normal: read the points, not the limits.
 *
 * Edges: fewer than three pairs have no limits. Full agreement has limits of 0 without width.
 *
 * @param pairs For example of {@linkcode numericPairs}, of one field.
 * @param choices level: share within the limits, and coverage of the intervals. @default 0.95
 * @throws {RangeError} if a reading is not finite, or the level is not in (0, 1).
 *
 * @example
 * ```ts
 * import { limitsOfAgreement } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const { limits } = limitsOfAgreement([
 *   { studyId: "a", key: "all", first: 10, second: 9 },
 *   { studyId: "b", key: "all", first: 20, second: 20 },
 *   { studyId: "c", key: "all", first: 30, second: 31 },
 * ]);
 * assert.equal(limits?.bias, 0);
 * assert.equal(limits?.upper.toFixed(2), "1.96");
 * ```
 */
export function limitsOfAgreement(
  pairs: readonly ReadPair[],
  choices: { readonly level?: number } = {},
): LimitsOfAgreement {
  const { level = 0.95 } = choices;
  requireLevel("limitsOfAgreement", level);
  const wrong = pairs.find(({ first, second }) => !Number.isFinite(first - second));
  if (wrong !== undefined) {
    throw new RangeError(
      `limitsOfAgreement, ${wrong.studyId}: found ${wrong.first} and ${wrong.second}; ` +
        "allowed: finite numbers",
    );
  }
  const points = pairs.map(({ studyId, key, first, second }) => ({
    ...{ studyId, key, first, second },
    mean: (first + second) / 2,
    difference: first - second,
  })).sort(inOrder);
  const found = {
    kind: "limits-of-agreement",
    n: points.length,
    same: points.filter(({ difference }) => difference === 0).length,
    ...{ level, points },
  } as const;
  return points.length < 3
    ? { ...found, limits: null, reason: "fewer than three pairs of numbers" }
    : { ...found, limits: limitsOf(points.map((point) => point.difference), level), reason: null };
}

function limitsOf(differences: readonly number[], level: number): AgreementLimits {
  const n = differences.length;
  const bias = sum(differences) / n;
  const standardDeviation = Math.sqrt(
    sum(differences.map((difference) => (difference - bias) ** 2)) / (n - 1),
  );
  const z = normalUpperQuantile((1 - level) / 2);
  const t = studentTQuantile((1 + level) / 2, n - 1);
  const around = (centre: number, standardError: number, method: string): Interval => ({
    lower: centre - t * standardError,
    upper: centre + t * standardError,
    ...{ level, method, df: n - 1 },
  });
  const [lower, upper] = [bias - z * standardDeviation, bias + z * standardDeviation];
  const ofLimit = standardDeviation * Math.sqrt(1 / n + z * z / (2 * (n - 1)));
  return {
    ...{ bias, standardDeviation, lower, upper },
    biasInterval: around(bias, standardDeviation / Math.sqrt(n), "t"),
    lowerInterval: around(lower, ofLimit, "bland-altman"),
    upperInterval: around(upper, ofLimit, "bland-altman"),
  };
}

function inOrder(a: AgreementPoint, b: AgreementPoint): number {
  const names = compare(a.studyId, b.studyId) || compare(a.key, b.key);
  return names || a.first - b.first || a.second - b.second;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
