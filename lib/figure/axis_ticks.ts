import { formatNumber } from "../report/format_number.ts";

/** A tick of an axis. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Whether the labels of ticks stand clear of each other, in the place and size of an axis. */
export type TicksFit = (ticks: readonly Tick[]) => boolean;

/** Ticks at round numbers, as many as fit and at most eight. */
export function linearTicks(lower: number, upper: number, fit: TicksFit): readonly Tick[] {
  let ticks: readonly Tick[] = [];
  for (const step of roundSteps(upper - lower)) {
    const first = Math.ceil(lower / step - 1e-9);
    const last = Math.floor(upper / step + 1e-9);
    const values = Array.from({ length: last - first + 1 }, (_, i) => exact((first + i) * step));
    const digits = decimalsOf(exact(step));
    const denser = values.map((value) => ({ value, label: formatNumber(value, { digits }) }));
    if (denser.length > 8 || !fit(denser)) break;
    ticks = denser;
  }
  return ticks;
}

/**
 * Ticks of an axis of ratios: 1, 2, 5 in each power of ten where they fit, else fewer; round
 * numbers where the axis is too short for three of those. 1 is always among them if it is on the
 * axis.
 */
export function logTicks(lower: number, upper: number, fit: TicksFit): readonly Tick[] {
  for (const [factors, every] of logPatterns) {
    const ticks = logTicksBy(factors, every, lower, upper);
    if (!fit(ticks)) continue;
    if (ticks.length >= 3) return ticks;
    const round = linearTicks(lower, upper, fit);
    return round.length > ticks.length ? round : ticks;
  }
  return logTicksBy([1], 12, lower, upper);
}

const logPatterns: readonly (readonly [factors: readonly number[], every: number])[] = [
  [[1, 2, 5], 1],
  [[1, 3], 1],
  [[1], 1],
  [[1], 2],
  [[1], 3],
  [[1], 6],
];

function logTicksBy(
  factors: readonly number[],
  every: number,
  lower: number,
  upper: number,
): readonly Tick[] {
  const ticks: Tick[] = [];
  const first = Math.floor(Math.log10(lower) / every) * every;
  for (let power = first; power <= Math.ceil(Math.log10(upper)); power += every) {
    for (const factor of factors) {
      const value = exact(factor * 10 ** power);
      if (value < lower * (1 - 1e-9) || value > upper * (1 + 1e-9)) continue;
      ticks.push({ value, label: formatNumber(value, { digits: decimalsOf(value) }) });
    }
  }
  return ticks;
}

/** Steps of 5, 2 and 1 times a power of ten, from half of the span downwards. */
function roundSteps(span: number): readonly number[] {
  const top = Math.floor(Math.log10(span));
  return [0, -1, -2].flatMap((down) => [5, 2, 1].map((f) => exact(f * 10 ** (top + down))))
    .filter((step) => step <= span);
}

/** Without the last bits that multiplication leaves: 3 * 0.1 is 0.3. */
function exact(x: number): number {
  return Number(x.toPrecision(12));
}

function decimalsOf(x: number): number {
  const [digits = "", exponent = "0"] = x.toExponential().split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}
