import { join } from "node:path";
import { indexHtml } from "./index_html.ts";
import { indexLines } from "./index_lines.ts";

/**
 * Writes the list of the reviews that have outputs, `index.html`.
 *
 * @param outputs The folder `outputs/`.
 * @param choices `target`: where to, by default there as well; `verdicts` of blind reruns by review.
 */
export async function writeIndex(
  outputs: string,
  choices: { readonly target?: string; readonly verdicts?: ReadonlyMap<string, string> } = {},
): Promise<void> {
  const { target = outputs, verdicts } = choices;
  const place = join(target, "index.html");
  await Deno.writeTextFile(`${place}.writing`, indexHtml(await indexLines(outputs), verdicts));
  await Deno.rename(`${place}.writing`, place);
}
