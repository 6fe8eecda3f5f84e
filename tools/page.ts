/**
 * Writes the review page anew from the outputs that are there: `make page REVIEW=name`.
 *
 * @module
 */
import { join } from "node:path";
import { addReviewPage } from "./page/add_review_page.ts";
import { pagePath } from "./page/page_path.ts";
import { readReviewArgument, usageOf } from "./print/arguments.ts";
import { serialiseManifest } from "./run/manifest.ts";
import { projectRoot } from "./run/project_root.ts";
import { readManifest } from "./verify/read_manifest.ts";

const tool = "page";
const usage = usageOf(
  tool,
  "Writes outputs/<review>/review/index.html anew from the outputs that are there, and its line in\n" +
    "the manifest. For work on the page itself: make REVIEW=name writes it too.",
);

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  const request = readReviewArgument(tool, args, Deno.env.get("REVIEW"));
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  try {
    const folder = join(projectRoot, "outputs", request.review);
    const manifest = await readManifest(folder);
    if (manifest === null) {
      return fail(
        `outputs/${request.review}/: found no manifest.json that lists what is there; allowed: the ` +
          `outputs of a review that was run; run make REVIEW=${request.review} first`,
      );
    }
    await Deno.writeTextFile(
      join(folder, "manifest.json"),
      serialiseManifest(await addReviewPage(folder, manifest)),
    );
    const { size } = await Deno.stat(join(folder, pagePath));
    console.log(`outputs/${request.review}/${pagePath}: ${Math.round(size / 1000)} kB`);
    return 0;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
