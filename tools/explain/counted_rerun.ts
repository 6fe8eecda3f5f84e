import type { Applied, Outcome, Rerun } from "./types.ts";

/** That as many states were run as may be. */
export class RerunsSpent extends Error {
  override readonly name = "RerunsSpent";
}

/** A state that was run. */
export interface RunState {
  readonly applied: Applied;
  readonly outcome: Outcome;
}

/** Reruns that remember what they found, and are counted. */
export interface CountedRerun {
  readonly rerun: Rerun;
  readonly count: () => number;
  /** From now on no more states than so many in all. */
  readonly limit: (most: number) => void;
  /** Whether that state is known already. */
  readonly isKnown: (applied: Applied) => boolean;
  /** All that are known, in the order in which they were run. */
  readonly states: () => Iterable<RunState>;
}

/**
 * Runs each state once and remembers what it gave.
 *
 * @param told Is told the count after each rerun.
 */
export function countedRerun(
  rerun: Rerun,
  told: (count: number) => void = () => {},
): CountedRerun {
  const known = new Map<string, RunState>();
  let most = Infinity;
  const keyOf = (applied: Applied) => [...applied].sort().join("\n");
  return {
    rerun: async (applied) => {
      const key = keyOf(applied);
      const before = known.get(key);
      if (before) return before.outcome;
      if (known.size >= most) throw new RerunsSpent(`found no value within ${most} reruns`);
      const outcome = await rerun(applied);
      known.set(key, { applied, outcome });
      told(known.size);
      return outcome;
    },
    count: () => known.size,
    limit: (other) => {
      most = other;
    },
    isKnown: (applied) => known.has(keyOf(applied)),
    states: () => known.values(),
  };
}
