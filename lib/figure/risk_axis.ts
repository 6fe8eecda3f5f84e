import type { Tick } from "./axis_ticks.ts";
import { linearTicks } from "./axis_ticks.ts";
import type { ChartAxis } from "./chart_axis.ts";

/** An axis of proportions from 0, in the units of the page's data. */
export interface RiskAxis {
  /** Largest proportion (0 to 1) on the axis. */
  readonly end: number;
  /** From a proportion to its place. */
  readonly place: (risk: number) => number;
  /** Proportions from just above 0 to the end, in equal steps on the page. */
  readonly along: readonly number[];
  readonly axis: (title: string) => ChartAxis;
}

const ends = [1, 2, 5, 10, 15, 20, 30, 40, 50, 60, 80, 100] as const;
/** Percentages that label a square-root axis, closer and less close, for ends above 10. */
const percentages = [
  [0, 0.1, 0.5, 1, 2, 5, 10, 20, 30, 40, 60, 80, 100],
  [0, 1, 2, 5, 10, 20, 30, 40, 60, 80, 100],
  [0, 1, 5, 10, 20, 40, 60, 80, 100],
  [0, 5, 20, 50, 100],
  [0, 100],
] as const;
/** Room below 0, in parts of the axis, for the dots of studies without events. */
const room = 0.04;
const steps = 100;

/**
 * The axis of the proportions of a L'Abbe plot. On the square-root scale rare and frequent events
 * stand clear of each other; equal distances are, for small proportions, about equally many
 * standard errors (Freeman and Tukey 1950, https://doi.org/10.1214/aoms/1177729756), and 0 has a
 * place, which it has not on a logarithmic one.
 */
export function riskAxis(greatest: number, scale: "proportion" | "square root"): RiskAxis {
  const percent = ends.find((each) => greatest * 105 <= each) ?? 100;
  const root = scale === "square root";
  const place = (risk: number) => root ? Math.sqrt(100 * risk) : 100 * risk;
  const most = place(percent / 100);
  return {
    end: percent / 100,
    place,
    along: Array.from({ length: steps + 1 }, (_, i) => {
      const part = Math.max(i / steps, 1e-9);
      return percent / 100 * (root ? part ** 2 : part);
    }),
    axis: (title) => ({
      from: -room * most,
      // A study in which everyone has the event has to be seen whole.
      to: percent === 100 ? (1 + room) * most : most,
      title: root ? `${title}, square-root scale` : title,
      ticks: (lower, upper, fit) =>
        root
          ? rootTicks(percent).find(fit) ?? rootTicks(percent).at(-1) ?? []
          : linearTicks(lower, upper, fit),
    }),
  };
}

function rootTicks(end: number): readonly (readonly Tick[])[] {
  const power = end > 10 ? 0 : end > 1 ? 1 : 2;
  return percentages.map((set) =>
    set.map((each) => each / 10 ** power).filter((each) => each <= end)
      .map((each) => ({ value: Math.sqrt(each), label: String(each) }))
  );
}
