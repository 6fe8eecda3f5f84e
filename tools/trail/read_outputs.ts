import { join } from "node:path";
import type { Output } from "reforest/review";
import { projectRoot } from "../run/project_root.ts";

/** Outputs of the last run of a review with their inputs; none where it was never run. */
export async function readOutputs(review: string): Promise<readonly Output[]> {
  try {
    const path = join(projectRoot, "outputs", review, "manifest.json");
    return (JSON.parse(await Deno.readTextFile(path)) as { outputs: readonly Output[] }).outputs;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
