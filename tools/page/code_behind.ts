import { join } from "node:path";
import { lineageOf, manuscriptResults, type Review, reviewNumbers } from "reforest/review";
import { highlightCode } from "../notebook/highlight_code.ts";

/**
 * Source text, as HTML, of the modules whose functions compute the named numbers of a review. What
 * computes a number follows from its result and the first part of its pointer.
 *
 * @param root Folder of the project.
 */
export async function codeBehind(review: Review, root: string): Promise<Record<string, string>> {
  const results = manuscriptResults(review);
  const kinds = new Map(
    reviewNumbers(results).map((number) => [
      `${number.result} ${number.pointer.split("/")[1]}`,
      number.id,
    ]),
  );
  const modules = new Set(
    [...kinds.values()].map((id) => lineageOf(review, results, id).computedBy.module),
  );
  const texts = await Promise.all(
    [...modules].sort().map(async (module) =>
      [module, highlightCode(await Deno.readTextFile(join(root, module)), "typescript")] as const
    ),
  );
  return Object.fromEntries(texts);
}
