import { posix } from "node:path";
import type { Applied, Outcome, Rerun } from "./types.ts";

/** What a state gave, with the modules that had to come along. */
export interface LinkedOutcome {
  readonly outcome: Outcome;
  readonly applied: Applied;
  /** Ids of changes that were not asked for, or that went with what was left out. */
  readonly along: readonly string[];
}

/** Whether modules are taken over or left out, where a state does not link. */
export type LinkBy = "taking" | "leaving";

/**
 * Runs a state, and where its modules do not link takes over the module that lacks an export, or, when
 * that one is new already, the module that asks for an export that is gone; or leaves out the
 * new one of the two. Deno names both.
 *
 * @param modules Ids of modules that can be taken over.
 */
export async function rerunLinked(
  applied: Applied,
  rerun: Rerun,
  modules: ReadonlySet<string>,
  by: LinkBy = "taking",
): Promise<LinkedOutcome> {
  const along: string[] = [];
  for (;;) {
    const taken = by === "taking"
      ? new Set([...applied, ...along])
      : new Set([...applied].filter((id) => !along.includes(id)));
    const outcome = await rerun(taken);
    const found = missingModule(outcome).find((path) =>
      modules.has(path) && taken.has(path) === (by === "leaving")
    );
    if (found === undefined) return { outcome, applied: taken, along };
    along.push(found);
  }
}

/** The module that lacks an export, and the one that imports it; none where that is not what is wrong. */
export function missingModule(outcome: Outcome): readonly [string, string] | readonly [] {
  if (outcome.kind === "numbers") return [];
  const [, requested, importer] = outcome.why.match(
    /requested module '([^']+)' does not provide an export named .*? at file:\/\/\/(\S+?):\d+:\d+/,
  ) ?? [];
  if (requested === undefined || importer === undefined) return [];
  return [posix.join(posix.dirname(importer), requested), importer];
}
