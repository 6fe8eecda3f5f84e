import { join } from "node:path";
import { addressOf, moduleGraph } from "../run/module_graph.ts";

/**
 * What modules import that is neither the library's nor a package's. Deno asks for no permission
 * for imports that it finds before a module runs, so that a notebook could read a committed result
 * by importing it.
 *
 * @param modules Paths of the modules.
 * @param entry Where a module that imports them all is written.
 * @returns By path of the module, the addresses that it must not import; nothing for the others.
 * @throws {Error} with Deno's words when the imports cannot be followed.
 */
export async function strangeImports(
  modules: readonly string[],
  entry: string,
  root: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const graph = await moduleGraph(modules, entry, root);
  const known = ["lib", "vendor", "node_modules"].map((folder) =>
    `${addressOf(join(root, folder))}/`
  );
  const found = modules.map((module) => {
    const strangers = (graph.get(addressOf(module)) ?? []).filter((specifier) =>
      !/^(?:npm|node):/.test(specifier) && !known.some((place) => specifier.startsWith(place))
    );
    return [module, strangers.sort()] as const;
  });
  return new Map(found.filter(([, strangers]) => strangers.length > 0));
}
