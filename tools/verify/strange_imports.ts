import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runDeno } from "../notebook/run_deno.ts";

/** The parts of `deno info --json` that are read here. */
interface Graph {
  readonly modules: readonly {
    readonly specifier: string;
    readonly dependencies?: readonly { readonly code?: { readonly specifier?: string } }[];
  }[];
}

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
  const lines = modules.map((module) => `import ${JSON.stringify(addressOf(module))};\n`);
  await Deno.writeTextFile(entry, lines.join(""));
  const config = `--config=${join(root, "deno.json")}`;
  const { code, stdout, stderr } = await runDeno(["info", "--json", config, "--no-remote", entry]);
  if (code !== 0) throw new Error(`deno info: ${stderr.trim()}`);
  const graph: Graph = JSON.parse(stdout);
  const known = ["lib", "vendor", "node_modules"].map((folder) =>
    `${addressOf(join(root, folder))}/`
  );
  const found = modules.map((module) => {
    const { dependencies = [] } = graph.modules.find(({ specifier }) =>
      specifier === addressOf(module)
    ) ?? {};
    const strangers = dependencies.flatMap(({ code }) => code?.specifier ?? []).filter((
      specifier,
    ) => !/^(?:npm|node):/.test(specifier) && !known.some((place) => specifier.startsWith(place)));
    return [module, strangers.sort()] as const;
  });
  return new Map(found.filter(([, strangers]) => strangers.length > 0));
}

function addressOf(path: string): string {
  return pathToFileURL(path).href;
}
