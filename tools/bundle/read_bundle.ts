import { join } from "node:path";
import { listFiles } from "../run/list_files.ts";
import { readNamedFile } from "../run/read_named_file.ts";
import type { BundleFiles } from "./types.ts";
import { unzipBytes } from "./zip_bytes.ts";

/** What `make` and its programs fetch or write into a bundle that somebody unpacked. */
const grownFolders = ["bundle", "dist", "node_modules", "verify"];
const grownFiles =
  /^docs\/api\/|^outputs\/(?:index|gallery)\.html$|^outputs\/[^/]+\/print\/|(?:^|\/)\./;

/** The files of a bundle: of a ZIP file, or of the folder that it was unpacked into. */
export async function readBundle(path: string): Promise<BundleFiles> {
  const isFolder = await Deno.stat(path).then((stat) => stat.isDirectory, () => false);
  if (!isFolder) return unzipBytes(path, await readNamedFile(path, "a bundle (.zip), or a folder"));
  const paths: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(path)) {
    if (name.startsWith(".") || grownFolders.includes(name)) continue;
    paths.push(...isDirectory ? await listFiles(name, path) : [name]);
  }
  return new Map(
    await Promise.all(
      paths.filter((file) => !grownFiles.test(file)).map(async (file) =>
        [file, await Deno.readFile(join(path, file))] as const
      ),
    ),
  );
}
