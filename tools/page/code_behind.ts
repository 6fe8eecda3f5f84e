import { join } from "node:path";
import { computedBy, type Lineage, type NamedNumber } from "reforest/review";
import { highlightCode } from "../notebook/highlight_code.ts";

/**
 * Source text, as HTML, of the modules whose functions compute the named numbers of a review.
 *
 * @param folder Folder of its outputs.
 * @param root Folder of the project.
 */
export async function codeBehind(
  numbers: readonly NamedNumber[],
  folder: string,
  root: string,
): Promise<Record<string, string>> {
  const files = [...new Set(numbers.map(({ result }) => result))];
  const choices = new Map(
    await Promise.all(files.map(async (file) => {
      const result: { readonly choices?: Lineage["choices"] } = JSON.parse(
        await Deno.readTextFile(join(folder, file)),
      );
      return [file, result.choices ?? {}] as const;
    })),
  );
  const modules = new Set(
    numbers.map((number) => computedBy(number, choices.get(number.result) ?? {}).module),
  );
  const texts = await Promise.all(
    [...modules].sort().map(async (module) =>
      [module, highlightCode(await Deno.readTextFile(join(root, module)), "typescript")] as const
    ),
  );
  return Object.fromEntries(texts);
}
