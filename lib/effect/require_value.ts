/** Throws a RangeError in the grammar of the house unless the value holds. */
export function requireValue(
  caller: string,
  name: string,
  value: unknown,
  allowed: string,
  holds: (value: number) => boolean,
): void {
  if (typeof value === "number" && holds(value)) return;
  throw new RangeError(`${caller}: ${name}: found ${String(value)}; allowed: ${allowed}`);
}

export const isFiniteNumber = Number.isFinite;
export const isPositive = (value: number) => value > 0 && value < Infinity;
export const isNotNegative = (value: number) => value >= 0 && value < Infinity;
/** Strictly between 0 and 1. */
export const isShare = (value: number) => value > 0 && value < 1;
