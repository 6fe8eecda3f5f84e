import type { CountedRerun } from "./counted_rerun.ts";
import { flat, idsOf } from "./items_of.ts";
import { isSame } from "./same.ts";
import type { Outcome, Printed, Unit } from "./types.ts";

/** What reruns are asked about one number. */
export interface Probe {
  /** Whether the new value came out. */
  readonly gives: (outcome: Outcome) => boolean;
  /** Whether a state ran, and another value came out, or none. */
  readonly misses: (outcome: Outcome) => boolean;
  /** Whether the old value came out. */
  readonly rests: (outcome: Outcome) => boolean;
  /** Whether the old state with these changes gives the new value. */
  readonly holds: (items: readonly Unit[]) => Promise<boolean>;
}

/** Asks about the number of that id. */
export function probeOf(
  id: string,
  before: Printed | null,
  after: Printed | null,
  counted: CountedRerun,
): Probe {
  const has = (outcome: Outcome, wanted: Printed | null) =>
    outcome.kind === "numbers" && isSame(outcome.numbers.get(id) ?? null, wanted);
  return {
    gives: (outcome) => has(outcome, after),
    misses: (outcome) => outcome.kind === "numbers" && !has(outcome, after),
    rests: (outcome) => has(outcome, before),
    holds: async (items) => has(await counted.rerun(idsOf(flat(items))), after),
  };
}
