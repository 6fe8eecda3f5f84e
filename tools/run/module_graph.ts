import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runDeno } from "../notebook/run_deno.ts";

/** What modules import when they run, by their addresses; types are no part of it. */
export type ModuleGraph = ReadonlyMap<string, readonly string[]>;

/** The parts of `deno info --json` that are read here. */
interface Answer {
  readonly modules: readonly {
    readonly specifier: string;
    readonly dependencies?: readonly { readonly code?: { readonly specifier?: string } }[];
  }[];
}

/**
 * What modules and all that they import come to import, as Deno itself resolves it.
 *
 * @param modules Paths of the modules.
 * @param entry Where a module that imports them all is written.
 * @throws {Error} with Deno's words when the imports cannot be followed.
 */
export async function moduleGraph(
  modules: readonly string[],
  entry: string,
  root: string,
): Promise<ModuleGraph> {
  const lines = modules.map((module) => `import ${JSON.stringify(addressOf(module))};\n`);
  await Deno.writeTextFile(entry, lines.join(""));
  const config = `--config=${join(root, "deno.json")}`;
  const { code, stdout, stderr } = await runDeno(["info", "--json", config, "--no-remote", entry]);
  if (code !== 0) throw new Error(`deno info: ${stderr.trim()}`);
  const answer: Answer = JSON.parse(stdout);
  return new Map(answer.modules.map(({ specifier, dependencies = [] }) => [
    specifier,
    dependencies.flatMap(({ code }) => code?.specifier ?? []),
  ]));
}

/** Address of a file, as a module graph names it. */
export function addressOf(path: string): string {
  return pathToFileURL(path).href;
}
