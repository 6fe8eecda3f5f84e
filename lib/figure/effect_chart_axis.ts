import type { Measure } from "../effect/types.ts";
import type { ChartAxis } from "./chart_axis.ts";
import { funnelAxis } from "./funnel_axis.ts";

/** An axis of effects on the scale of pooling, labelled on the scale that people read. */
export function effectChartAxis(
  measure: Measure,
  [from, to]: readonly [from: number, to: number],
): ChartAxis & { readonly reference: number | null } {
  const { title, reference } = funnelAxis(measure, from, to, () => true);
  const ticks: ChartAxis["ticks"] = (lower, upper, fit) =>
    funnelAxis(measure, lower, upper, fit).ticks;
  return { from, to, title, ticks, reference };
}
