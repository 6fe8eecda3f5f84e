import type { TicksFit } from "./axis_ticks.ts";
import { leading } from "./style.ts";

/** Whether the labels of ticks stand clear of each other on an upright axis `height` points high. */
export function uprightTicksFit(height: number) {
  return (lower: number, upper: number, log: boolean): TicksFit => {
    const scale = (x: number) => log ? Math.log(x) : x;
    const unit = height / (scale(upper) - scale(lower));
    return (ticks) =>
      ticks.every(({ value }, i) => {
        const before = ticks[i - 1];
        return before === undefined ||
          (scale(value) - scale(before.value)) * unit >= leading.body + 2;
      });
  };
}
