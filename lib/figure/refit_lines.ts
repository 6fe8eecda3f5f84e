import type {
  Cumulative,
  LeaveOneOut,
  Refit,
  RefitReport,
  ReportedRefit,
} from "../diagnose/refit_types.ts";
import type { PooledEffect, Reported } from "../model/types.ts";
import { formatEstimate } from "../report/format_estimate.ts";
import { readingScale } from "./reading_scale.ts";
import type { RefitChoices, RefitContent, RefitLine } from "./refit_types.ts";

/** What a figure draws of a leave-one-out or cumulative analysis, on the scale that people read. */
export type RefitLines = Pick<
  RefitContent,
  "measure" | "unit" | "level" | "lines" | "all" | "pooling" | "standing"
>;

/**
 * Reads the lines of an analysis: as they were reported, or, from effects on the scale of pooling,
 * by the way back of the measure.
 */
export function refitLines(
  result: LeaveOneOut | Cumulative | RefitReport,
  { measure = "GEN" }: RefitChoices,
): RefitLines {
  if ("lines" in result) {
    const { all, k, level, lines, orderedBy, standing } = result;
    return {
      ...{ measure, level },
      unit: all.unit,
      lines: lines.map((line) => lineOf(line, line.reported)),
      all: orderedBy === null ? { ...unsaid, ...boundsOf(all), label: "All studies", k } : null,
      pooling: null,
      standing,
    };
  }
  const { unit, back } = readingScale(measure);
  const read = ({ estimate, interval }: Refit | PooledEffect) => ({
    estimate: back(estimate),
    lower: back(interval.lower),
    upper: back(interval.upper),
  });
  const refits = result.kind === "leave-one-out" ? result.without : result.steps;
  // A common effect has no tau2.
  const modelled = (tau2: number) => ({ tau2: result.choices.model === "random" ? tau2 : null });
  const all = result.kind === "leave-one-out" ? result.all : null;
  return {
    ...{ measure, unit },
    level: result.choices.level,
    lines: refits.map((refit) => ({ ...lineOf(refit, read(refit)), ...modelled(refit.tau2) })),
    all: all && {
      ...{ label: "All studies", k: all.k },
      i2FromQ: all.heterogeneity.i2FromQ,
      ...modelled(all.heterogeneity.tau2),
      converged: all.fit.converged,
      ...read(all),
    },
    pooling: result.choices,
    standing: null,
  };
}

/** A line in words: estimate and interval. */
export function refitWords(line: RefitLine, lines: RefitLines, digits?: number): string {
  const { estimate, lower, upper } = line;
  const choices = { level: lines.level, ...(digits === undefined ? {} : { digits }) };
  return formatEstimate({ estimate, lower, upper, unit: lines.unit }, choices);
}

const unsaid = { i2FromQ: null, tau2: null, converged: true } as const;

function boundsOf({ estimate, lower, upper }: Pick<Reported, "estimate" | "lower" | "upper">) {
  return { estimate, lower, upper };
}

function lineOf(
  { label, k, i2FromQ, tau2, fit }: Refit | ReportedRefit,
  reported: Pick<Reported, "estimate" | "lower" | "upper">,
): RefitLine {
  return { label, k, i2FromQ, tau2, converged: fit.converged, ...boundsOf(reported) };
}
