import type { AnalysisPlan } from "../analysis/protocol.ts";
import { decisionThreshold } from "../diagnose/decision_threshold.ts";
import type { CertaintyEvidence } from "./types.ts";

/** The decision threshold of a plan as a number on the reporting scale; null where it has none. */
export function thresholdOf({ decision, measure }: AnalysisPlan): CertaintyEvidence["threshold"] {
  if (!decision || measure === null) return null;
  const value = decisionThreshold(decision, measure);
  return value === null ? null : { value, label: decision.label };
}

/** Whether an interval holds the threshold, limits included; null without either. */
export function holds(
  interval: { readonly lower: number; readonly upper: number } | null,
  threshold: number | null,
): boolean | null {
  if (interval === null || threshold === null) return null;
  return interval.lower <= threshold && threshold <= interval.upper;
}
