import { join } from "node:path";
import { digestText } from "../run/digest.ts";
import { listFiles } from "../run/list_files.ts";
import {
  changedPaths,
  type DigestedFile,
  digestFiles,
  digestsByPath,
  originsOf,
} from "../run/source_files.ts";
import { takeStamps } from "./stamps.ts";
import type { Seal, Verification } from "./types.ts";

/** Digests of data, code and committed outputs of a review, and when each file was last changed. */
export async function takeSeal(review: string, root: string): Promise<Seal> {
  const folder = join(root, "outputs", review);
  const origins = await originsOf(review, root);
  const outputs = digestFiles(await listFiles("", folder), folder)
    .map((file) => ({ ...file, bytes: Deno.statSync(join(folder, file.path)).size }));
  const seal = { ...origins, outputs };
  return { ...seal, stamps: takeStamps(filesOf(seal, review).map(({ path }) => path), root) };
}

/** The seal in three digests that people can compare. */
export async function sumUpSeal(seal: Seal): Promise<Verification["sealed"]> {
  return {
    data: await sumUp(seal.inputs),
    code: await sumUp(seal.sources),
    outputs: await sumUp(seal.outputs),
  };
}

/**
 * Files of a seal that are not what they were, by path from the root, and those that were changed
 * and put back.
 */
export function brokenSeal(before: Seal, after: Seal, review: string): string[] {
  const [was, is] = [before, after].map((seal) => digestsByPath(filesOf(seal, review)));
  const changed = changedPaths(was ?? new Map(), is ?? new Map());
  const touched = changedPaths(before.stamps, after.stamps);
  return [...new Set([...changed, ...touched])].sort();
}

/** All files of a seal, by path from the root. */
function filesOf(
  { inputs, sources, outputs }: Pick<Seal, "inputs" | "sources" | "outputs">,
  review: string,
): DigestedFile[] {
  const moved = outputs.map(({ path, sha256 }) => ({ path: `outputs/${review}/${path}`, sha256 }));
  return [...inputs, ...sources, ...moved];
}

/** As `sha256sum` would print the list. */
export async function sumUp(files: readonly DigestedFile[]) {
  const list = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
  return { files: files.length, sha256: await digestText(list) };
}
