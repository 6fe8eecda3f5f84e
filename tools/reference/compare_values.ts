import { toleranceOf } from "./tolerances.ts";
import type { ReferenceCase, Value, Values } from "./types.ts";

/** One expected number beside the library's. */
export interface Difference {
  readonly quantity: string;
  readonly expected: number;
  /** Null where the library gives no number. */
  readonly found: number | null;
  readonly tolerance: number;
}

/** The comparison of one case. */
export interface Comparison {
  readonly compared: number;
  readonly outside: readonly Difference[];
  /** Largest difference relative to max(1, |expected|). */
  readonly largest: number;
}

function entries(value: Value | readonly string[]): readonly (number | string | null)[] {
  return Array.isArray(value) ? value : [value as number | null];
}

/** Compares the expected numbers that `values` has a name for. Expected nulls are not compared. */
export function compareValues(reference: ReferenceCase, values: Values): Comparison {
  let compared = 0;
  let largest = 0;
  const outside: Difference[] = [];
  for (const [quantity, value] of Object.entries(reference.expected)) {
    if (!Object.hasOwn(values, quantity)) continue;
    const tolerance = toleranceOf(reference, quantity);
    if (tolerance === null) throw new Error(`${reference.id}: no tolerance for "${quantity}"`);
    const found = entries(values[quantity]!);
    const expected = entries(value);
    if (found.length !== expected.length) {
      throw new Error(
        `${reference.id}, ${quantity}: ${expected.length} values expected, ${found.length} found`,
      );
    }
    expected.forEach((number, i) => {
      if (typeof number !== "number") return;
      compared++;
      const answer = found[i];
      const distance = typeof answer === "number"
        ? Math.abs(answer - number) / Math.max(1, Math.abs(number))
        : NaN;
      if (distance <= tolerance.size) {
        largest = Math.max(largest, distance);
        return;
      }
      outside.push({
        quantity: expected.length > 1 ? `${quantity}[${i + 1}]` : quantity,
        expected: number,
        found: typeof answer === "number" ? answer : null,
        tolerance: tolerance.size,
      });
    });
  }
  return { compared, outside, largest };
}
