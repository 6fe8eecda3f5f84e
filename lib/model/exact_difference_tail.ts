import { goldenSectionMaximum } from "../numeric/golden_section.ts";
import type { GroupCounts } from "./group_counts.ts";
import { scoreDifference } from "./score_difference.ts";
import { sin } from "../numeric/elementary/sin.ts";

/**
 * One-sided exact unconditional P value of "the first risk exceeds the second by delta" against
 * "by more": the largest probability, over the second risk, of a score statistic at least as
 * large as the observed one.
 *
 * The statistic rises with the events of the first group and falls with those of the second
 * (checked by enumeration in the tests), so that the tail is described by one threshold for
 * each count of the first group. Statistics that differ by less than 1e-7 count as ties.
 */
export function exactDifferenceTail(
  first: GroupCounts,
  second: GroupCounts,
  delta: number,
): number {
  const { total: total1 } = first;
  const { total: total2 } = second;
  const observed = scoreDifference(first.events, total1, second.events, total2, delta);
  const limit = Number.isFinite(observed)
    ? observed - 1e-7 * Math.max(1, Math.abs(observed))
    : observed;
  /** For each count of the first group, the largest count of the second in the tail, or -1. */
  const thresholds = new Int32Array(total1 + 1);
  let reached = -1;
  for (let events1 = 0; events1 <= total1; events1++) {
    while (
      reached < total2 && scoreDifference(events1, total1, reached + 1, total2, delta) >= limit
    ) reached++;
    thresholds[events1] = reached;
  }
  const probabilities1 = new Float64Array(total1 + 1);
  const cumulative2 = new Float64Array(total2 + 1);
  const tail = (risk2: number) => {
    fillBinomial(probabilities1, clampRisk(risk2 + delta));
    fillBinomial(cumulative2, clampRisk(risk2));
    for (let i = 1; i <= total2; i++) cumulative2[i]! += cumulative2[i - 1]!;
    let probability = 0;
    for (let i = 0; i <= total1; i++) {
      const threshold = thresholds[i]!;
      if (threshold >= 0) probability += probabilities1[i]! * cumulative2[threshold]!;
    }
    return Math.min(1, probability);
  };
  return largestTail(tail, Math.max(0, -delta), Math.min(1, 1 - delta), total1 + total2);
}

const clampRisk = (risk: number) => Math.max(0, Math.min(1, risk));

/** Binomial probabilities of 0, 1, ... events, by ratios outward from the mode. */
function fillBinomial(probabilities: Float64Array, risk: number): void {
  const total = probabilities.length - 1;
  const mode = Math.min(total, Math.floor((total + 1) * risk));
  const odds = risk / (1 - risk);
  probabilities.fill(0);
  probabilities[mode] = 1;
  let sum = 1;
  for (let i = mode; i < total; i++) {
    sum += probabilities[i + 1] = probabilities[i]! * ((total - i) / (i + 1)) * odds;
  }
  for (let i = mode; i > 0; i--) {
    sum += probabilities[i - 1] = probabilities[i]! * (i / (total - i + 1)) / odds;
  }
  for (let i = 0; i <= total; i++) probabilities[i]! /= sum;
}

/**
 * Largest value of a tail between two risks: a grid that is even on the arcsine scale, where the
 * tail varies at an even pace, and golden sections about its three highest peaks.
 */
function largestTail(
  tail: (risk: number) => number,
  lower: number,
  upper: number,
  members: number,
): number {
  if (upper <= lower) return tail(lower);
  const cells = Math.max(64, 8 * Math.ceil(Math.sqrt(members)));
  const points = Array.from(
    { length: cells + 1 },
    (_, i) => lower + (upper - lower) * sin(Math.PI * i / (2 * cells)) ** 2,
  );
  const values = points.map(tail);
  const peaks = values
    .map((value, i) => ({ value, i }))
    .filter(({ value, i }) => value >= (values[i - 1] ?? 0) && value >= (values[i + 1] ?? 0))
    .sort((p, q) => q.value - p.value || p.i - q.i)
    .slice(0, 3);
  const refined = peaks.map(({ i }) =>
    goldenSectionMaximum(tail, points[Math.max(0, i - 1)]!, points[Math.min(cells, i + 1)]!, 24)
  );
  return Math.max(...values, ...refined);
}
