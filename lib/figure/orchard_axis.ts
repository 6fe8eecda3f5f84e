import type { AnalysisResult } from "../analysis/types.ts";
import { axisUnit } from "./axis_unit.ts";
import { linearTicks, logTicks, type Tick, type TicksFit } from "./axis_ticks.ts";
import type { ChartAxis } from "./chart_axis.ts";
import { type EffectAxis, effectAxis } from "./effect_axis.ts";
import type { OrchardRow } from "./orchard_rows.ts";

/** So that a dot at an end of the axis is seen whole, in parts of its length. */
const room = 0.02;

/** Ends that hold every study and, where they are not out of all proportion, every interval. */
export function orchardAxis(
  owner: string,
  result: AnalysisResult,
  rows: readonly OrchardRow[],
): EffectAxis {
  return effectAxis(owner, {
    unit: axisUnit(result),
    measure: result.measure,
    choice: undefined,
    fit: () => () => true,
    marks: rows.flatMap(({ points, pooled }) => [
      ...points.map(({ estimate }) => ({
        ...{ kind: "circle" as const, estimate, lower: estimate, upper: estimate },
      })),
      ...(pooled === null ? [] : [{ kind: "diamond" as const, ...pooled }]),
      ...(pooled?.predictionLower == null || pooled.predictionUpper === null ? [] : [
        { kind: "bar" as const, lower: pooled.predictionLower, upper: pooled.predictionUpper },
      ]),
    ]),
  });
}

/** The axis in the units of the frame: logarithms of ratios. */
export function orchardChartAxis({ log, lower, upper, title }: EffectAxis): ChartAxis {
  const scale = orchardScale(log);
  const percent = title.endsWith("(%)");
  const factor = percent ? 100 : 1;
  const placed = (ticks: readonly Tick[]) =>
    ticks.map(({ value, label }) => ({ value: scale(value / factor), label }));
  const ticks: ChartAxis["ticks"] = (_from, _to, fit: TicksFit) =>
    placed(
      (log ? logTicks : linearTicks)(
        lower * factor,
        upper * factor,
        (candidates) => fit(placed(candidates)),
      ),
    );
  const beyond = room * (scale(upper) - scale(lower));
  return { from: scale(lower) - beyond, to: scale(upper) + beyond, title, ticks };
}

/** From the scale that people read to the units of the frame. */
export function orchardScale(log: boolean): (x: number) => number {
  return log ? Math.log : (x) => x;
}
