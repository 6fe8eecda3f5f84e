import { pagePath } from "../page/page_path.ts";
import { writeReviewPage } from "../page/write_review_page.ts";
import { readManifest } from "./read_manifest.ts";
import type { Verification } from "./types.ts";

/**
 * Writes the review page again, with the verdict on it, beside the report: the committed page cannot
 * hold a verdict on itself.
 *
 * @param outputs Folder of the committed outputs.
 * @param folder Folder of the report.
 * @returns Whether there is such a page; without outputs that a manifest lists there is none.
 */
export async function writeVerdictPage(
  { verdict, sentence, outputs: graded }: Verification,
  outputs: string,
  folder: string,
): Promise<boolean> {
  const manifest = await readManifest(outputs);
  const page = graded.find(({ path }) => path === pagePath);
  if (manifest === null || page === undefined || page.grade === "changed") return false;
  const others = manifest.outputs.filter(({ path }) => path !== pagePath);
  await writeReviewPage(
    outputs,
    { ...manifest, outputs: others, verdict: { verdict, sentence } },
    folder,
  );
  return true;
}
