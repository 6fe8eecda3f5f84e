import { join } from "node:path";
import { digest } from "../run/digest.ts";
import { type OutputFile, serialiseManifest } from "../run/manifest.ts";
import { readManifest } from "../verify/read_manifest.ts";
import { pagePath, writeReviewPage } from "./write_review_page.ts";

/**
 * Writes the page of a review from the outputs that its manifest lists, and the page's line in the
 * manifest.
 *
 * @param folder `outputs/<review>/`.
 * @throws {Error} if the review was not run yet.
 */
export async function rebuildPage(folder: string): Promise<OutputFile> {
  const manifest = await readManifest(folder);
  if (manifest === null) {
    throw new Error(
      `${folder}: found no manifest.json that lists what is there; allowed: the outputs of a review ` +
        "that was run; run make REVIEW=name first",
    );
  }
  const others = manifest.outputs.filter(({ path }) => path !== pagePath);
  const written = await writeReviewPage(folder, { ...manifest, outputs: others, verdict: null });
  const bytes = await Deno.readFile(join(folder, pagePath));
  const page: OutputFile = {
    path: pagePath,
    sha256: await digest(bytes),
    bytes: bytes.length,
    step: pageStep,
    inputs: written.inputs,
  };
  const outputs = [...others, page].sort((a, b) => (a.path < b.path ? -1 : 1));
  await Deno.writeTextFile(
    join(folder, "manifest.json"),
    serialiseManifest({ ...manifest, outputs }),
  );
  return page;
}

/** Name of the step that writes the page. */
export const pageStep = "review";
