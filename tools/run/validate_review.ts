import { join } from "node:path";
import { DataProblems } from "reforest";
import { guideToFillIn } from "reforest/review";
import { loadReview } from "reforest/io";
import { projectRoot } from "./project_root.ts";

/**
 * Validates the data of a review before anything runs.
 *
 * @throws {Error} with what to fill in first where the review was begun from a template, and with
 *   every fault otherwise.
 */
export async function validateReview(name: string, root: string = projectRoot): Promise<void> {
  try {
    await loadReview(name, { root });
  } catch (error) {
    if (!(error instanceof DataProblems)) throw error;
    const files = new Map<string, Uint8Array>();
    for (const path of ["protocol.json", "studies.csv"]) {
      const bytes = await Deno.readFile(join(root, "data", name, path)).catch(() => null);
      if (bytes !== null) files.set(path, bytes);
    }
    const guide = guideToFillIn(name, files, error.problems);
    throw guide === null ? error : new Error(guide.text, { cause: error });
  }
}
