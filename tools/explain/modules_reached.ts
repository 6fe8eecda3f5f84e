import { fileURLToPath, pathToFileURL } from "node:url";
import { runDeno } from "../notebook/run_deno.ts";

/** The parts of `deno info --json` that are read here. */
interface Graph {
  readonly modules: readonly {
    readonly specifier: string;
    readonly dependencies?: readonly {
      readonly specifier: string;
      readonly code?: { readonly specifier?: string };
    }[];
  }[];
}

/** What running a module loads. */
export interface Reached {
  /** Paths from the root of the tree, with forward slashes; each behind those that it imports. */
  readonly modules: ReadonlySet<string>;
  /** Names of packages. */
  readonly packages: ReadonlySet<string>;
}

/**
 * What running a module loads of its tree, types left out.
 *
 * @param tree Folder, below the one that holds deno.json.
 * @throws {Error} with Deno's words when the imports cannot be followed.
 */
export async function modulesReached(
  tree: string,
  entry: string,
  config: string,
): Promise<Reached> {
  const args = ["info", "--json", `--config=${config}`, "--no-remote", `${tree}/${entry}`];
  const { code, stdout, stderr } = await runDeno(args);
  if (code !== 0) throw new Error(`explain: deno info: ${stderr.trim()}`);
  const graph: Graph = JSON.parse(stdout);
  const known = new Map(graph.modules.map((module) => [module.specifier, module]));
  const root = `${pathToFileURL(tree).href}/`;
  const modules = new Set<string>();
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (address: string) => {
    if (seen.has(address)) return;
    seen.add(address);
    for (const { specifier, code } of known.get(address)?.dependencies ?? []) {
      if (code === undefined) continue;
      if (code.specifier?.startsWith(root)) visit(code.specifier);
      else if (!/^(?:\.|node:)/.test(specifier)) packages.add(packageName(specifier));
    }
    modules.add(fileURLToPath(address).slice(fileURLToPath(root).length));
  };
  visit(pathToFileURL(`${tree}/${entry}`).href);
  return { modules, packages };
}

function packageName(specifier: string): string {
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}
