import { join } from "node:path";
import { digest } from "./digest.ts";
import { listFiles } from "./list_files.ts";
import { projectRoot } from "./project_root.ts";

/** A file and the SHA-256 of its bytes. */
export interface DigestedFile {
  readonly path: string;
  readonly sha256: string;
}

/** Everything a review is computed from, as it was at one moment. */
export interface Origins {
  /** Files of `data/<review>/`. */
  readonly inputs: readonly DigestedFile[];
  /** Library, review page, notebooks, tools and pinned dependencies. */
  readonly sources: readonly DigestedFile[];
}

/**
 * Digests of the data of a review and of all code that works on it, sorted by path.
 *
 * @param root Folder of the project.
 */
export async function originsOf(review: string, root: string = projectRoot): Promise<Origins> {
  const code = [
    ...(await listFiles("lib", root)).filter((path) => /\.(ts|json)$/.test(path)),
    ...(await listFiles("page", root)),
    ...(await listFiles("tools", root)),
    ...(await listFiles("vendor", root)),
  ].filter((path) => !path.endsWith("_test.ts"));
  const sources = [...code, ...await listNotebooks(root), "deno.json", "deno.lock"].sort();
  return {
    inputs: await digestFiles(await listFiles(`data/${review}`, root), root),
    sources: await digestFiles(sources, root),
  };
}

/** Paths of the notebooks from the root, in reading order. */
export async function listNotebooks(root: string = projectRoot): Promise<string[]> {
  return (await listFiles("notebooks", root)).filter((path) =>
    /^notebooks\/[^/]+\.ipynb$/.test(path)
  );
}

/** Files that are not what they were: of another digest, new, or gone. */
export function changedFiles(before: Origins, after: Origins): string[] {
  const list = ({ inputs, sources }: Origins) => new Map([...inputs, ...sources].map(pair));
  const [was, is] = [list(before), list(after)];
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  return paths.filter((path) => was.get(path) !== is.get(path));
}

function pair({ path, sha256 }: DigestedFile): [string, string] {
  return [path, sha256];
}

/** Digests of files, in the order of their paths from the root. */
export function digestFiles(paths: readonly string[], root: string): Promise<DigestedFile[]> {
  return Promise.all(paths.map(async (path) => ({
    path,
    sha256: await digest(await Deno.readFile(join(root, path))),
  })));
}
