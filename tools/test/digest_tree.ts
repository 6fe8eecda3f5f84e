import { createHash } from "node:crypto";
import { join } from "node:path";

/** SHA-256 of every file under a folder, by path; empty when there is no such folder. */
export async function digestTree(folder: string): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  await digestInto(digests, folder, "");
  return new Map([...digests].sort(([a], [b]) => a < b ? -1 : 1));
}

async function digestInto(
  digests: Map<string, string>,
  folder: string,
  under: string,
): Promise<void> {
  let entries: Deno.DirEntry[];
  try {
    entries = await Array.fromAsync(Deno.readDir(join(folder, under)));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound && under === "") return;
    throw error;
  }
  for (const entry of entries) {
    const path = under === "" ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory) await digestInto(digests, folder, path);
    else digests.set(path, await digestFile(join(folder, path)));
  }
}

async function digestFile(path: string): Promise<string> {
  return createHash("sha256").update(await Deno.readFile(path)).digest("hex");
}
