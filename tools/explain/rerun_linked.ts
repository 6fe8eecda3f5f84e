import { posix } from "node:path";
import type { Applied, Outcome, Rerun } from "./types.ts";

/** What a state gave, with the modules that had to come along. */
export interface LinkedOutcome {
  readonly outcome: Outcome;
  readonly applied: Applied;
  /** Ids of changes that were not asked for. */
  readonly along: readonly string[];
}

/**
 * Runs a state, and where its modules do not link takes over the module that lacks an export, or, when
 * that one is new already, the module that asks for an export that is gone. Deno names both.
 *
 * @param modules Ids of modules that can be taken over.
 */
export async function rerunLinked(
  applied: Applied,
  rerun: Rerun,
  modules: ReadonlySet<string>,
): Promise<LinkedOutcome> {
  const along: string[] = [];
  for (;;) {
    const taken = new Set([...applied, ...along]);
    const outcome = await rerun(taken);
    const next = outcome.kind === "failed" ? missingModule(outcome.why) : [];
    const found = next.find((path) => modules.has(path) && !taken.has(path));
    if (found === undefined) return { outcome, applied: taken, along };
    along.push(found);
  }
}

/** The module that lacks an export, and the one that imports it. */
function missingModule(why: string): readonly string[] {
  const [, requested, importer] = why.match(
    /requested module '([^']+)' does not provide an export named .*? at file:\/\/\/(\S+?):\d+:\d+/,
  ) ?? [];
  if (requested === undefined || importer === undefined) return [];
  return [posix.join(posix.dirname(importer), requested), importer];
}
