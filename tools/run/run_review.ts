import { join } from "node:path";
import { currentFiles } from "./current_files.ts";
import { describeFault } from "./describe_fault.ts";
import { fillOutputs } from "./fill_outputs.ts";
import { projectRoot } from "./project_root.ts";
import { remember } from "./remember.ts";
import { writeRunLog } from "./run_log.ts";
import type { RunReviewOptions } from "./run_options.ts";
import { sourcesOf } from "./source_files.ts";
import { removeFolder, restoreFolder, swapFolder } from "./swap_folder.ts";
import { withLock } from "./with_lock.ts";

/** How the run of a review went. */
export interface ReviewOutcome {
  readonly review: string;
  /** Number of files in `outputs/<review>/`. */
  readonly files: number;
  readonly seconds: number;
  /** Why nothing was stored; empty when all is well. */
  readonly failures: readonly string[];
}

/**
 * Brings the outputs of a review up to date: carries out what is due in a staging folder, takes the
 * rest from the last run, lists everything in a manifest, and puts the folder in the place of
 * `outputs/<review>/`. When anything fails, or the run is killed, `outputs/<review>/` stays as it
 * was. Whatever was due, the bytes are those of a run of everything.
 */
export async function runReview(review: string, options: RunReviewOptions): Promise<ReviewOutcome> {
  const start = performance.now();
  const result = await withLock(
    `run-${review}`,
    () => runLocked(review, options),
    () => options.tell(`  another run of ${review} is under way; waiting for its end`),
  );
  return { review, seconds: (performance.now() - start) / 1000, ...result };
}

async function runLocked(
  review: string,
  options: RunReviewOptions,
): Promise<Pick<ReviewOutcome, "files" | "failures">> {
  const place = join(projectRoot, "outputs", review);
  const workshop = join(projectRoot, "outputs", `.staging-${review}`);
  const aside = join(workshop, "old");
  let folder: string | null = null;
  try {
    await restoreFolder(place, aside);
    await removeFolder(workshop);
    if (!options.force) {
      const files = await currentFiles(review, { ...options, sources: await sourcesOf() });
      if (files !== null) return { files, failures: [] };
    }
    // Whatever a run that was killed has left behind may still write, and not into this folder.
    folder = join(workshop, `new-${crypto.randomUUID()}`);
    await Deno.mkdir(folder, { recursive: true });
    const log = await fillOutputs(folder, place, review, options);
    if ("failures" in log) return { files: 0, failures: log.failures };
    await swapFolder(folder, place, aside);
    await remember("everything", () => writeRunLog(review, log), options.tell);
    return { files: Object.keys(log.outputs).length, failures: [] };
  } catch (error) {
    options.signal.throwIfAborted();
    return { files: 0, failures: [describeFault(error, projectRoot)] };
  } finally {
    if (folder !== null) await removeFolder(folder).catch(() => {});
    // Not with what is in it: were the old outputs still aside, they would be gone.
    await Deno.remove(workshop).catch(() => {});
  }
}
