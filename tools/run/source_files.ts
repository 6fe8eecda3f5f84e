import { createHash } from "node:crypto";
import { join } from "node:path";
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
  return { inputs: await inputsOf(review, root), sources: await sourcesOf(root) };
}

/** Digests of the data of a review. */
export async function inputsOf(
  review: string,
  root: string = projectRoot,
): Promise<readonly DigestedFile[]> {
  return digestFiles(await listFiles(`data/${review}`, root), root);
}

/** Digests of library, notebooks, tools and pinned dependencies. */
export async function sourcesOf(root: string = projectRoot): Promise<readonly DigestedFile[]> {
  const code = [
    ...(await listFiles("lib", root)).filter((path) => /\.(ts|json)$/.test(path)),
    ...(await listFiles("page", root)),
    ...(await listFiles("tools", root)),
    ...(await listFiles("vendor", root)),
  ].filter((path) => !path.endsWith("_test.ts"));
  return digestFiles(
    [...code, ...await listNotebooks(root), "deno.json", "deno.lock"].sort(),
    root,
  );
}

/** Paths of the notebooks from the root, in reading order. */
export async function listNotebooks(root: string = projectRoot): Promise<string[]> {
  return (await listFiles("notebooks", root)).filter((path) =>
    /^notebooks\/[^/]+\.ipynb$/.test(path)
  );
}

/** Names of the folders of `data/` that have files; the library, which can tell too, takes long to load. */
export async function listDataFolders(root: string = projectRoot): Promise<string[]> {
  const paths = await listFiles("data", root);
  const names = paths.flatMap((path) => /^data\/([^./][^/]*)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)];
}

/** Files that are not what they were: of another digest, new, or gone. */
export function changedFiles(before: Origins, after: Origins): string[] {
  const list = ({ inputs, sources }: Origins) => digestsByPath([...inputs, ...sources]);
  return changedPaths(list(before), list(after));
}

/** Digests by path. */
export type Digests = ReadonlyMap<string, string>;

/** Turns a list of files into a map of their digests. */
export function digestsByPath(files: readonly DigestedFile[]): Digests {
  return new Map(files.map(({ path, sha256 }) => [path, sha256]));
}

/** Paths whose files are not what they were: of another digest, new, or gone; sorted. */
export function changedPaths(was: Digests, is: Digests): string[] {
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  return paths.filter((path) => was.get(path) !== is.get(path));
}

/**
 * Digests of files, in the order of their paths from the root. They are read one by one: for many
 * small files this takes a third of the time that promises take.
 */
export function digestFiles(paths: readonly string[], root: string): DigestedFile[] {
  return paths.map((path) => ({
    path,
    sha256: createHash("sha256").update(Deno.readFileSync(join(root, path))).digest("hex"),
  }));
}
