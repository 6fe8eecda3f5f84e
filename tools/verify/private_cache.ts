import { join } from "node:path";
import { runDeno } from "../notebook/run_deno.ts";

/**
 * Fills a folder that takes the place of Deno's cache (DENO_DIR) for one run: with links to all that
 * is in the cache, but for what programs store by `localStorage` and `caches`. For these Deno asks no
 * permission, and keeps them by project: one run could leave there what the next one reads.
 *
 * @param cache By default the cache of this Deno.
 */
export async function fillPrivateCache(folder: string, cache?: string): Promise<void> {
  cache ??= await realCache();
  for await (const { name } of Deno.readDir(cache)) {
    if (name !== "location_data") await Deno.symlink(join(cache, name), join(folder, name));
  }
}

let known: Promise<string> | null = null;

function realCache(): Promise<string> {
  known ??= askDeno();
  return known;
}

async function askDeno(): Promise<string> {
  const { stdout } = await runDeno(["info", "--json", "--no-config"]);
  const { denoDir }: { readonly denoDir: string } = JSON.parse(stdout);
  await Deno.mkdir(denoDir, { recursive: true });
  return denoDir;
}
