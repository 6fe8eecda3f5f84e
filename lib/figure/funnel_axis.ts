import type { Measure as EffectMeasure } from "../effect/types.ts";
import { measureFacts } from "../measure/measure_facts.ts";
import { formatNumber } from "../report/format_number.ts";
import { measureName } from "../report/measure_name.ts";
import { capital } from "./capital.ts";
import { linearTicks, logTicks, type Tick, type TicksFit } from "./axis_ticks.ts";

/** An axis of effects on the scale of pooling, labelled on the scale that people read. */
export interface FunnelAxis {
  /** Values on the scale of pooling. */
  readonly ticks: readonly Tick[];
  /** No effect, on the scale of pooling; proportions and rates have none. */
  readonly reference: number | null;
  readonly title: string;
}

/** Percentages up to 50 that label an axis of logits, closer and less close; mirrored beyond. */
const percentages = [
  [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 40, 50],
  [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50],
  [0.01, 0.1, 0.5, 1, 5, 10, 20, 50],
  [0.01, 0.1, 1, 10, 50],
  [0.01, 1, 50],
] as const;

/** Chooses the ticks of the axis of effects of a funnel plot. */
export function funnelAxis(
  measure: EffectMeasure,
  lower: number,
  upper: number,
  fit: TicksFit,
): FunnelAxis {
  const name = capital(measureName(measure));
  const onScale = (ticks: readonly Tick[], scale: (x: number) => number) =>
    ticks.map(({ value, label }) => ({ value: scale(value), label }));
  const logarithmic = (factor: number) => {
    const scale = (x: number) => Math.log(x / factor);
    const [from, to] = [factor * Math.exp(lower), factor * Math.exp(upper)];
    return onScale(logTicks(from, to, (ticks) => fit(onScale(ticks, scale))), scale);
  };
  const { scale, unit, nullValue } = measureFacts[measure];
  if (scale === "logit") {
    return { ticks: logitTicks(lower, upper, fit), reference: null, title: logitTitle };
  }
  if (scale === "log" && unit === "proportion") {
    return { ticks: logarithmic(100), reference: null, title: "Proportion, % (log scale)" };
  }
  if (scale === "log") {
    const title = unit === "rate" ? name : `${name} (log scale)`;
    return { ticks: logarithmic(1), reference: nullValue === null ? null : 0, title };
  }
  // Every null value on an untransformed scale, and Fisher's z of no correlation, is 0.
  const reference = nullValue === null ? null : 0;
  return { ticks: linearTicks(lower, upper, fit), reference, title: name };
}

const logitTitle = "Proportion, % (logit scale)";

function logitTicks(lower: number, upper: number, fit: TicksFit): readonly Tick[] {
  const candidates = percentages.map((low) => {
    const high = low.filter((percent) => percent < 50).map((percent) => 100 - percent).reverse();
    return [...low, ...high].map((percent) => ({
      value: Math.log(percent / (100 - percent)),
      label: formatNumber(percent, { digits: String(percent).split(".")[1]?.length ?? 0 }),
    })).filter(({ value }) => value >= lower && value <= upper);
  });
  return candidates.find((ticks) => ticks.length > 1 && fit(ticks)) ?? candidates.at(-1) ?? [];
}
