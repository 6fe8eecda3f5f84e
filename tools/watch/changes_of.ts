import { join } from "node:path";
import { projectRoot } from "../run/project_root.ts";
import { changedFiles, type Origins, originsOf } from "../run/source_files.ts";
import { settledChanges } from "./settled_changes.ts";

const restMilliseconds = 250;

/** What a person edits; whatever else a review is computed from is looked at beside it. */
const watched = ["notebooks", "lib"];

/**
 * Files of a review, its notebooks and the library that changed, list after list, until the signal.
 * A file that was saved as it was is no change.
 */
export async function changesOf(
  review: string,
  signal: AbortSignal,
  root: string = projectRoot,
): Promise<AsyncIterable<readonly string[]>> {
  const watcher = Deno.watchFs(
    [`data/${review}`, ...watched].map((folder) => join(root, folder)),
    { recursive: true },
  );
  signal.addEventListener("abort", () => watcher.close());
  let before = await originsNow(review, root);
  const look = async () => {
    const after = await originsNow(review, root);
    const changed = changedFiles(before, after);
    before = after;
    return changed;
  };
  return settledChanges(watcher, look, restMilliseconds);
}

/** A file may be replaced between being listed and being read. */
async function originsNow(review: string, root: string): Promise<Origins> {
  for (;;) {
    try {
      return await originsOf(review, root);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
      await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
    }
  }
}
