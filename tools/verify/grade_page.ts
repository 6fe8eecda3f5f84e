import { join } from "node:path";
import { bundlePage } from "../page/bundle.ts";
import { pageHtml } from "../page/page_html.ts";
import { pagePath } from "../page/page_path.ts";
import { pagePayload } from "../page/page_payload.ts";
import type { Manifest } from "../run/manifest.ts";
import { gradeOutput } from "./grade_output.ts";
import type { OutputVerdict } from "./types.ts";

/**
 * Grades the committed review page: it is made again from the committed outputs beside it, which
 * are graded themselves, and compared byte by byte.
 *
 * @param outputs Folder of the committed outputs.
 */
export async function gradePage(
  outputs: string,
  manifest: Manifest | null,
  root: string,
): Promise<OutputVerdict> {
  const step = manifest?.outputs.find(({ path }) => path === pagePath)?.step ?? null;
  const fault = (reason: string): OutputVerdict => ({
    path: pagePath,
    step,
    grade: "changed",
    differences: [],
    differenceCount: 0,
    reason,
  });
  if (manifest === null) return fault("there is no manifest to make it again from");
  try {
    const others = manifest.outputs.filter(({ path }) => path !== pagePath);
    const payload = await pagePayload(
      outputs,
      { ...manifest, outputs: others, verdict: null },
      root,
    );
    const again = new TextEncoder().encode(pageHtml(payload, await bundlePage()));
    const committed = await Deno.readFile(join(outputs, pagePath));
    return gradeOutput(pagePath, step, committed, again);
  } catch (error) {
    return fault(`it cannot be made again: ${error instanceof Error ? error.message : error}`);
  }
}
