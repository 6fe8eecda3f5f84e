import type { Outcome, Printed } from "./types.ts";

/** Whether two numbers are the same to the bit, and printed alike where both libraries print them. */
export function isSame(
  one: Printed | null | undefined,
  other: Printed | null | undefined,
): boolean {
  if (!one || !other) return one === other;
  return Object.is(one.value, other.value) &&
    (one.text === null || other.text === null || one.text === other.text);
}

/** Ids of numbers that are not the same in two outcomes, in order; none where one of them failed. */
export function changedIds(one: Outcome, other: Outcome): readonly string[] {
  if (one.kind === "failed" || other.kind === "failed") return [];
  const ids = new Set([...one.numbers.keys(), ...other.numbers.keys()]);
  return [...ids].filter((id) =>
    !isSame(one.numbers.get(id) ?? null, other.numbers.get(id) ?? null)
  ).sort();
}

/** Whether two values differ in what the order of a sum may change. */
export function isRounding(one: Printed, other: Printed): boolean {
  const largest = Math.max(Math.abs(one.value), Math.abs(other.value));
  return Math.abs(one.value - other.value) <= 1e-12 * largest;
}
