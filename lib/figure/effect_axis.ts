import type { Measure as EffectMeasure } from "../effect/types.ts";
import { linearTicks, logTicks, type Tick, type TicksFit } from "./axis_ticks.ts";
import { capital } from "./capital.ts";
import type { ForestChoices, ForestMark, ReportingUnit } from "./forest_types.ts";
import { readingName } from "./reading_name.ts";

/** The axis of effects: its scale, ends, ticks and line of no effect, on the reporting scale. */
export interface EffectAxis {
  readonly log: boolean;
  readonly lower: number;
  readonly upper: number;
  readonly ticks: readonly Tick[];
  /** 1 for ratios, 0 for differences and correlations; proportions and rates have none. */
  readonly reference: number | null;
  readonly title: string;
}

/** What has a place on the axis: marks of rows, and lines of decisions. */
export type AxisMark =
  | ForestMark
  | { readonly kind: "line"; readonly lower: number; readonly upper: number };

/** What the axis is chosen from. */
export interface AxisMaking {
  readonly unit: ReportingUnit;
  readonly measure: EffectMeasure | null;
  /** Marks and lines that the axis has to hold. */
  readonly marks: readonly AxisMark[];
  readonly choice: ForestChoices["axis"];
  /** Whether ticks stand clear of each other on the axis from `lower` to `upper`. */
  readonly fit: (lower: number, upper: number, log: boolean) => TicksFit;
}

/**
 * Chooses the axis of effects.
 *
 * Ratios have a logarithmic axis around 1, proportions one in percent from 0 (or to 100) that
 * ends at a round number, differences and correlations one around 0, rates one from 0.
 *
 * @throws {RangeError} if the ends chosen are not in order, or not positive for ratios.
 */
export function effectAxis(owner: string, making: AxisMaking): EffectAxis {
  const { unit, measure, choice } = making;
  if (choice && !(choice.lower < choice.upper && (unit !== "ratio" || choice.lower > 0))) {
    throw new RangeError(
      `${owner}, axis: found ${choice.lower} to ${choice.upper}; allowed: lower < upper` +
        `${unit === "ratio" ? ", both above 0" : ""}`,
    );
  }
  const title = measure === null ? capital(unit) : readingName(measure);
  if (unit === "ratio") {
    const { lower, upper } = choice ?? ratioEnds(making.marks);
    const ticks = logTicks(lower, upper, making.fit(lower, upper, true));
    return { log: true, lower, upper, ticks, reference: 1, title: `${title} (log scale)` };
  }
  if (unit !== "proportion") {
    const { lower, upper } = choice ?? linearEnds(making.marks, unit === "rate" ? 0 : 1);
    const ticks = linearTicks(lower, upper, making.fit(lower, upper, false));
    return { log: false, lower, upper, ticks, reference: unit === "rate" ? null : 0, title };
  }
  const { lower, upper } = choice ?? proportionEnds(making.marks);
  const fit = making.fit(lower, upper, false);
  const percent = (ticks: readonly Tick[]) =>
    ticks.map(({ value, label }) => ({ value: value / 100, label }));
  const ticks = percent(
    linearTicks(lower * 100, upper * 100, (candidates) => fit(percent(candidates))),
  );
  return { log: false, lower, upper, ticks, reference: null, title: "Proportion (%)" };
}

function proportionEnds(marks: readonly AxisMark[]) {
  const lowest = Math.min(1, ...marks.map((mark) => mark.lower));
  const highest = Math.max(0, ...marks.map((mark) => mark.upper));
  if (marks.length === 0) return { lower: 0, upper: 1 };
  if (lowest > 0.5) return { lower: Math.floor(lowest * 10 + 1e-9) / 10, upper: 1 };
  const upper = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8].find((end) =>
    highest <= end
  );
  return { lower: 0, upper: upper ?? 1 };
}

/** Ends that hold 0 and all intervals, with room above and, where values may be negative, below. */
function linearEnds(marks: readonly AxisMark[], below: 0 | 1) {
  const lowest = Math.min(0, ...marks.map((mark) => mark.lower));
  const highest = Math.max(0, ...marks.map((mark) => mark.upper));
  const room = (highest - lowest) * 0.04 || 1;
  return { lower: lowest - below * room, upper: highest + room };
}

/** Up to here (a factor of about 1000 between the ends) all intervals are shown whole. */
const wholeSpan = Math.log(1000);

/**
 * All intervals where they span no more than {@linkcode wholeSpan}. Beyond that, the axis ends
 * three quarters of the median width of an interval outside the outermost estimates, so that two studies with
 * hardly any events do not press all others into a line; what goes further ends in an arrow.
 */
function ratioEnds(marks: readonly AxisMark[]) {
  const intervals = marks
    .filter((mark) => mark.kind !== "line" && mark.lower > 0 && mark.upper > 0)
    .map((mark) => ({ lower: Math.log(mark.lower), upper: Math.log(mark.upper) }));
  const points = marks.flatMap((mark) =>
    mark.kind === "bar" ? [] : [Math.log(mark.kind === "line" ? mark.lower : mark.estimate)]
  );
  const least = Math.log(1.25);
  let lower = Math.min(-least, ...points, ...intervals.map((interval) => interval.lower));
  let upper = Math.max(least, ...points, ...intervals.map((interval) => interval.upper));
  if (upper - lower > wholeSpan) {
    const widths = intervals.map((interval) => interval.upper - interval.lower)
      .sort((a, b) => a - b);
    const reach = 0.75 * (widths[Math.floor(widths.length / 2)] ?? least);
    lower = Math.max(lower, Math.min(-least, ...points) - reach);
    upper = Math.min(upper, Math.max(least, ...points) + reach);
  }
  const room = (upper - lower) * 0.03;
  return { lower: Math.exp(lower - room), upper: Math.exp(upper + room) };
}
