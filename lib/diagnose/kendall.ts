import { kendallLowerTail } from "../distribution/kendall.ts";
import { normalUpperTail } from "../distribution/normal.ts";

/** Rank correlation of two columns, with the parts that its tests need. */
export interface Kendall {
  /** Pairs in the same order less pairs in the opposite order. */
  readonly score: number;
  /** Kendall's tau-b. NaN where one column has a single value. */
  readonly tau: number;
  /** Variance of the score when the columns are unrelated, ties allowed for. */
  readonly variance: number;
  readonly ties: boolean;
}

/** Values closer than this, relative to their size, are the same number but for rounding. */
const sameNumber = 8 * Number.EPSILON;

/** Ranks 1, 2, ... in which equal values share a rank, and how many values each rank has. */
function denseRanks(values: Float64Array): { ranks: Int32Array; sizes: number[] } {
  const order = Array.from(values.keys()).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Int32Array(values.length);
  const sizes: number[] = [];
  let previous = NaN;
  for (const i of order) {
    const value = values[i]!;
    if (Math.abs(value - previous) <= sameNumber * Math.abs(value)) sizes[sizes.length - 1]!++;
    else sizes.push(1);
    previous = value;
    ranks[i] = sizes.length;
  }
  return { ranks, sizes };
}

/** Concordant less discordant pairs, by a Fenwick tree over the ranks of y: k log k. */
function scoreOf(x: Int32Array, y: Int32Array, highest: number): number {
  const order = Array.from(x.keys()).sort((i, j) => x[i]! - x[j]!);
  const tree = new Float64Array(highest + 1);
  const upTo = (rank: number) => {
    let count = 0;
    for (let at = rank; at > 0; at -= at & -at) count += tree[at]!;
    return count;
  };
  let score = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && x[order[to]!] === x[order[from]!]) to++;
    const before = order.slice(from, to);
    for (const i of before) score += upTo(y[i]! - 1) - (from - upTo(y[i]!));
    for (const i of before) {
      for (let at = y[i]!; at <= highest; at += at & -at) tree[at]! += 1;
    }
  }
  return score;
}

function over(sizes: readonly number[], f: (size: number) => number): number {
  return sizes.reduce((total, size) => total + f(size), 0);
}

/**
 * Kendall's rank correlation. Variance of the score with ties in either column: Kendall (1970), Rank
 * Correlation Methods, 4th edition, section 4.
 */
export function kendall(x: Float64Array, y: Float64Array): Kendall {
  const n = x.length;
  const first = denseRanks(x);
  const second = denseRanks(y);
  const score = scoreOf(first.ranks, second.ranks, second.sizes.length);
  const pairs = n * (n - 1) / 2;
  const tied = ({ sizes }: { sizes: number[] }) => over(sizes, (t) => t * (t - 1));
  const triples = ({ sizes }: { sizes: number[] }) => over(sizes, (t) => t * (t - 1) * (t - 2));
  const spread = ({ sizes }: { sizes: number[] }) => over(sizes, (t) => t * (t - 1) * (2 * t + 5));
  const both = triples(first) * triples(second);
  return {
    score,
    tau: score / Math.sqrt((pairs - tied(first) / 2) * (pairs - tied(second) / 2)),
    variance: (n * (n - 1) * (2 * n + 5) - spread(first) - spread(second)) / 18 +
      tied(first) * tied(second) / (2 * n * (n - 1)) +
      (both === 0 ? 0 : both / (9 * n * (n - 1) * (n - 2))),
    ties: first.sizes.length < n || second.sizes.length < n,
  };
}

/** Studies up to which the exact distribution is counted out; its cost grows with the cube. */
export const mostForExact = 1000;

/**
 * Two-sided P of no rank correlation: exact without ties, else normal without correction for
 * continuity (as R's cor.test).
 */
export function kendallTest(
  { score, variance, ties }: Kendall,
  n: number,
): { readonly pValue: number; readonly method: "exact" | "normal" } {
  if (ties || n > mostForExact) {
    return { pValue: 2 * normalUpperTail(Math.abs(score) / Math.sqrt(variance)), method: "normal" };
  }
  const discordant = (n * (n - 1) / 2 - Math.abs(score)) / 2;
  return { pValue: Math.min(1, 2 * kendallLowerTail(discordant, n)), method: "exact" };
}
