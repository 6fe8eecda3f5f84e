import { join } from "node:path";
import type { WrittenFile } from "../run/step_records.ts";
import { bundlePage } from "./bundle.ts";
import { pageHtml } from "./page_html.ts";
import { pagePath } from "./page_path.ts";
import { pagePayload, type PageSource } from "./page_payload.ts";

/**
 * Writes the review page into a folder of outputs. The same outputs, data and code give the same
 * bytes.
 *
 * @param folder Folder with the outputs that `source` lists.
 * @param target Folder for the page, by default that of the outputs.
 * @returns What was written, and from what.
 */
export async function writeReviewPage(
  folder: string,
  source: PageSource,
  target: string = folder,
): Promise<WrittenFile> {
  const page = pageHtml(await pagePayload(folder, source), await bundlePage());
  const place = join(target, pagePath);
  await Deno.mkdir(join(place, ".."), { recursive: true });
  await Deno.writeTextFile(`${place}.writing`, page);
  await Deno.rename(`${place}.writing`, place);
  return {
    path: pagePath,
    inputs: [
      ...source.inputs.map(({ path }) => path),
      ...source.outputs.filter(({ path }) =>
        /\.(?:svg|ipynb|alt\.txt)$|^numbers\.json$|^results\//.test(path)
      )
        .map(({ path }) => path),
    ].sort(),
  };
}
