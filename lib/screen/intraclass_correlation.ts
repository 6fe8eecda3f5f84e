import { fQuantile } from "../distribution/f.ts";
import { requireLevel } from "../model/group_counts.ts";
import type { Interval } from "../model/types.ts";
import { sum } from "../numeric/sum.ts";

/** Answer of {@linkcode intraclassCorrelation}. */
export interface IntraclassCorrelation {
  readonly kind: "intraclass-correlation";
  /** Two-way random effects, absolute agreement, one reader. */
  readonly model: "ICC(A,1)";
  /** Things that were read. */
  readonly n: number;
  readonly readers: number;
  /** Null where it does not exist. */
  readonly icc: number | null;
  /** Null where it does not exist. */
  readonly interval: Interval | null;
  /** Why there is no ICC, or no interval; null where there are both. */
  readonly reason: string | null;
}

/**
 * Agreement of readers on a number: the share of its variance that lies between the things read,
 * and not between readers or in error. Two-way random effects, absolute agreement, one reader:
 * ICC(2,1) of Shrout and Fleiss (1979, https://doi.org/10.1037/0033-2909.86.2.420), ICC(A,1) of
 * McGraw and Wong (1996, https://doi.org/10.1037/1082-989X.1.1.30), with their interval from F with
 * Satterthwaite's degrees of freedom.
 *
 * It depends on how widely the true values are spread, and a few large numbers dominate it: among
 * group sizes from 5 to 500 a slip of 3 does not show. An estimate below 0 is as good as 0.
 *
 * Edges: one thing only, or one value throughout, leaves nothing to estimate (null). Full agreement
 * is 1 and its interval, without width, is null. `reason` says which.
 * Accuracy: within 1e-10 of R's psych.
 *
 * @param ratings One row a thing, one finite number for each reader; at least two readers.
 * @param choices level: coverage. @default 0.95
 * @throws {RangeError} if rows differ in length, have fewer than two numbers or one that is not
 *   finite, or the level is not in (0, 1).
 *
 * @example Six things, four judges (Shrout and Fleiss 1979, tables 2 and 4)
 * ```ts
 * import { intraclassCorrelation } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const { icc } = intraclassCorrelation([
 *   [9, 2, 5, 8],
 *   [6, 1, 3, 2],
 *   [8, 4, 6, 8],
 *   [7, 1, 2, 6],
 *   [10, 5, 6, 9],
 *   [6, 2, 4, 7],
 * ]);
 * assert.equal(icc?.toFixed(2), "0.29");
 * ```
 */
export function intraclassCorrelation(
  ratings: readonly (readonly number[])[],
  choices: { readonly level?: number } = {},
): IntraclassCorrelation {
  const { level = 0.95 } = choices;
  requireLevel("intraclassCorrelation", level);
  const n = ratings.length;
  const readers = ratings[0]?.length ?? 2;
  requireRatings(ratings, readers);
  const found = { kind: "intraclass-correlation", model: "ICC(A,1)", n, readers } as const;
  const none = (reason: string) => ({ ...found, icc: null, interval: null, reason });
  if (n < 2) return none("fewer than two values from each reader");
  const values = new Set(ratings.flat());
  if (values.size === 1) return none("one and the same value throughout");
  if (ratings.every((row) => row.every((value) => value === row[0]))) {
    return {
      ...found,
      icc: 1,
      interval: null,
      reason: "full agreement gives the interval no width",
    };
  }
  const squares = meanSquares(ratings, n, readers);
  const { between, reader, error } = squares;
  const icc = (between - error) /
    (between + (readers - 1) * error + readers * (reader - error) / n);
  const interval = limits(squares, icc, { n, readers, level });
  const reason = interval === null ? "the degrees of freedom of its interval do not exist" : null;
  return { ...found, icc, interval, reason };
}

interface MeanSquares {
  readonly between: number;
  readonly reader: number;
  readonly error: number;
}

function requireRatings(ratings: readonly (readonly number[])[], readers: number): void {
  const wrong = ratings.findIndex((row) =>
    row.length < 2 || row.length !== readers || !row.every(Number.isFinite)
  );
  if (wrong < 0) return;
  throw new RangeError(
    `intraclassCorrelation, ratings, row ${wrong + 1}: found [${ratings[wrong]?.join(", ")}]; ` +
      `allowed: a finite number from each of ${Math.max(2, readers)} readers`,
  );
}

function meanSquares(
  ratings: readonly (readonly number[])[],
  n: number,
  readers: number,
): MeanSquares {
  const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;
  const rows = ratings.map(mean);
  const columns = Array.from(
    { length: readers },
    (_, reader) => mean(ratings.map((row) => row[reader] ?? 0)),
  );
  const grand = mean(rows);
  const residuals = ratings.flatMap((row, i) =>
    row.map((value, j) => (value - (rows[i] ?? 0) - (columns[j] ?? 0) + grand) ** 2)
  );
  return {
    between: readers * sum(rows.map((row) => (row - grand) ** 2)) / (n - 1),
    reader: n * sum(columns.map((column) => (column - grand) ** 2)) / (readers - 1),
    error: sum(residuals) / ((n - 1) * (readers - 1)),
  };
}

function limits(
  { between, reader, error }: MeanSquares,
  icc: number,
  { n, readers: k, level }: {
    readonly n: number;
    readonly readers: number;
    readonly level: number;
  },
): Interval | null {
  const fromReaders = k * icc * reader;
  const fromError = (n * (1 + (k - 1) * icc) - k * icc) * error;
  const df = (k - 1) * (n - 1) * (fromReaders + fromError) ** 2 /
    ((n - 1) * fromReaders ** 2 + fromError ** 2);
  if (!(Number.isFinite(df) && df > 0)) return null;
  const tail = (1 - level) / 2;
  const up = fQuantile(1 - tail, n - 1, df);
  const down = fQuantile(1 - tail, df, n - 1);
  const rest = k * reader + (k * n - k - n) * error;
  return {
    lower: n * (between - up * error) / (up * rest + n * between),
    upper: n * (down * between - error) / (rest + n * down * between),
    level,
    method: "f-satterthwaite",
    df,
  };
}
