import { normalUpperQuantile } from "../distribution/normal_quantile.ts";
import { requireLevel } from "../model/group_counts.ts";
import type { Interval } from "../model/types.ts";
import { sum } from "../numeric/sum.ts";

/** Answer of {@linkcode cohenKappa}. */
export interface Kappa {
  readonly kind: "kappa";
  /** Pairs of codes. */
  readonly n: number;
  /** Proportion of pairs with the same code. */
  readonly observed: number;
  /** Proportion expected by chance, from the margins. */
  readonly expected: number;
  /** Null where it does not exist: both gave one and the same code throughout. */
  readonly kappa: number | null;
  /** Standard error for an interval; null where kappa is. */
  readonly standardError: number | null;
  /** Large-sample interval, cut at -1 and 1; null where it does not exist. */
  readonly interval: Interval | null;
  /** Why there is no kappa, or no interval; null where there are both. */
  readonly reason: string | null;
}

/**
 * Agreement of two readers on a code, beyond that expected by chance: Cohen's kappa, with the
 * large-sample standard error of Fleiss, Cohen and Everitt (1969,
 * https://doi.org/10.1037/h0028106) for any kappa (not the one for kappa = 0), and the interval
 * kappa +- z times that error, cut at -1 and 1.
 *
 * Edges: with one code throughout, chance alone agrees fully and kappa does not exist (null). With
 * full agreement the standard error is 0 and an interval without width would claim certainty: it
 * is null. `reason` says which. With few pairs the interval is too narrow.
 * Accuracy: closed form, within 1e-12 of R's vcd and psych.
 *
 * @param pairs Codes of the first and the second reader; at least one pair.
 * @param choices level: coverage. @default 0.95
 * @throws {RangeError} if there is no pair, or the level is not in (0, 1).
 *
 * @example Two readers, 2 x 2: kappa is (0.7 - 0.5) / 0.5
 * ```ts
 * import { cohenKappa } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const times = (n: number, a: string, b: string) => Array.from({ length: n }, () => [a, b] as const);
 * const answer = cohenKappa([
 *   ...times(35, "ESD", "ESD"),
 *   ...times(15, "ESD", "EMR"),
 *   ...times(15, "EMR", "ESD"),
 *   ...times(35, "EMR", "EMR"),
 * ]);
 * assert.ok(Math.abs((answer.kappa ?? 0) - 0.4) < 1e-12);
 * ```
 */
export function cohenKappa(
  pairs: readonly (readonly [string, string])[],
  choices: { readonly level?: number } = {},
): Kappa {
  const { level = 0.95 } = choices;
  requireLevel("cohenKappa", level);
  const n = pairs.length;
  if (n === 0) {
    throw new RangeError("cohenKappa, pairs: found none; allowed: at least one pair of codes");
  }
  const codes = [...new Set(pairs.flat())].sort();
  const proportion = (holds: (pair: readonly [string, string]) => boolean) =>
    pairs.filter(holds).length / n;
  const margins = codes.map((code) => ({
    code,
    both: proportion(([a, b]) => a === code && b === code),
    first: proportion(([a]) => a === code),
    second: proportion(([, b]) => b === code),
  }));
  const observed = proportion(([a, b]) => a === b);
  const expected = sum(margins.map(({ first, second }) => first * second));
  const found = { kind: "kappa", n, observed, expected } as const;
  if (codes.length === 1) {
    const reason = "both give one and the same code throughout";
    return { ...found, kappa: null, standardError: null, interval: null, reason };
  }
  const kappa = (observed - expected) / (1 - expected);
  // With full agreement the formula is a difference of equal terms, of which rounding leaves dust.
  if (observed === 1) {
    const reason = "full agreement gives the interval no width";
    return { ...found, kappa, standardError: 0, interval: null, reason };
  }
  const onDiagonal = sum(
    margins.map(({ both, first, second }) =>
      both * ((1 - expected) - (first + second) * (1 - observed)) ** 2
    ),
  );
  const offDiagonal = sum(
    margins.flatMap((row) =>
      margins.filter((column) => column !== row).map((column) =>
        proportion(([a, b]) => a === row.code && b === column.code) *
        (row.second + column.first) ** 2
      )
    ),
  );
  const variance = (onDiagonal + (1 - observed) ** 2 * offDiagonal -
    (observed * expected - 2 * expected + observed) ** 2) / (n * (1 - expected) ** 4);
  const standardError = Math.sqrt(Math.max(0, variance));
  const reach = normalUpperQuantile((1 - level) / 2) * standardError;
  const interval: Interval = {
    lower: Math.max(-1, kappa - reach),
    upper: Math.min(1, kappa + reach),
    level,
    method: "wald",
    df: null,
  };
  return { ...found, kappa, standardError, interval, reason: null };
}
