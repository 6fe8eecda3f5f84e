import type { Outcome, Rerun } from "./types.ts";

/** That as many states were run as may be. */
export class RerunsSpent extends Error {
  override readonly name = "RerunsSpent";
}

/** Reruns that remember what they found, and are counted. */
export interface CountedRerun {
  readonly rerun: Rerun;
  readonly count: () => number;
  /** From now on no more states than so many in all. */
  readonly limit: (most: number) => void;
  /** Whether that state is known already. */
  readonly isKnown: (applied: ReadonlySet<string>) => boolean;
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
  const known = new Map<string, Outcome>();
  let most = Infinity;
  const keyOf = (applied: ReadonlySet<string>) => [...applied].sort().join("\n");
  return {
    rerun: async (applied) => {
      const key = keyOf(applied);
      const before = known.get(key);
      if (before) return before;
      if (known.size >= most) throw new RerunsSpent(`found no value within ${most} reruns`);
      const outcome = await rerun(applied);
      known.set(key, outcome);
      told(known.size);
      return outcome;
    },
    count: () => known.size,
    limit: (other) => {
      most = other;
    },
    isKnown: (applied) => known.has(keyOf(applied)),
  };
}
