import type { Tick, TicksFit } from "./axis_ticks.ts";

/** An axis of a chart, in the units of its data. */
export interface ChartAxis {
  /** At the left end, or at the foot. */
  readonly from: number;
  /** At the right end, or at the top; less than `from` where the axis runs downwards. */
  readonly to: number;
  readonly title: string;
  /** Chooses ticks whose labels stand clear. */
  readonly ticks: (lower: number, upper: number, fit: TicksFit) => readonly Tick[];
}
