import { join } from "node:path";
import { digest } from "../run/digest.ts";
import type { Manifest } from "../run/manifest.ts";
import { pagePath } from "./page_path.ts";
import { writeReviewPage } from "./write_review_page.ts";

/** Name of the step that writes the page. */
const step = "page";

/**
 * Writes the page of a review into the folder of its outputs.
 *
 * @param folder Folder with the outputs that the manifest lists.
 * @returns The manifest with the page, whose digests are those of all that it was made from.
 */
export async function addReviewPage(folder: string, manifest: Manifest): Promise<Manifest> {
  const others = manifest.outputs.filter(({ path }) => path !== pagePath);
  const { inputs } = await writeReviewPage(folder, { ...manifest, outputs: others, verdict: null });
  const bytes = await Deno.readFile(join(folder, pagePath));
  const page = { path: pagePath, sha256: await digest(bytes), bytes: bytes.length, step, inputs };
  const outputs = [...others, page].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...manifest, outputs };
}
