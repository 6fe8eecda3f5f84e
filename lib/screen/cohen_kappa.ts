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
}

/**
 * Agreement of two readers on a code, beyond that expected by chance: Cohen's kappa, with the
 * large-sample standard error of Fleiss, Cohen and Everitt (1969,
 * https://doi.org/10.1037/h0028106) for any kappa (not the one for kappa = 0).
 *
 * Edges: with one code throughout, chance alone agrees fully and kappa does not exist (null).
 * Accuracy: closed form, within 1e-12 of R's vcd.
 *
 * @param pairs Codes of the first and the second reader; at least one pair.
 * @throws {RangeError} if there is no pair.
 *
 * @example Two readers, 2 x 2: kappa is (0.7 - 0.5) / 0.5
 * ```ts
 * import { cohenKappa } from "reforest";
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
export function cohenKappa(pairs: readonly (readonly [string, string])[]): Kappa {
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
  if (codes.length === 1) {
    return { kind: "kappa", n, observed, expected, kappa: null, standardError: null };
  }
  const kappa = (observed - expected) / (1 - expected);
  // With full agreement the formula is a difference of equal terms, of which rounding leaves dust.
  if (observed === 1) return { kind: "kappa", n, observed, expected, kappa, standardError: 0 };
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
  return { kind: "kappa", n, observed, expected, kappa, standardError };
}
