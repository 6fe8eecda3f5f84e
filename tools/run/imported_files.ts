import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addressOf, moduleGraph } from "./module_graph.ts";
import { projectRoot } from "./project_root.ts";

/**
 * The files of the project that modules come to import, each module itself included, sorted.
 * Packages are left out: `deno.lock` stands for them.
 *
 * @param modules Paths from the root.
 */
export async function importedFiles(
  modules: readonly string[],
  root: string = projectRoot,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const folder = await Deno.makeTempDir({ prefix: "reforest-modules-" });
  try {
    const paths = modules.map((module) => join(root, module));
    const graph = await moduleGraph(paths, join(folder, "all.ts"), root);
    const base = `${addressOf(root)}/`;
    const isOurs = (address: string) =>
      address.startsWith(base) && !address.startsWith(`${base}node_modules/`);
    return Object.fromEntries(modules.map((module) => {
      const found = new Set([addressOf(join(root, module))]);
      // A set hands out what is added to it while it is read.
      for (const address of found) {
        for (const next of graph.get(address) ?? []) if (isOurs(next)) found.add(next);
      }
      return [
        module,
        [...found].map((address) => fileURLToPath(address).slice(root.length + 1)).sort(),
      ];
    }));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
