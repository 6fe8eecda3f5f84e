import { join } from "node:path";
import { digestText } from "../run/digest.ts";
import { listFiles } from "../run/list_files.ts";
import { type DigestedFile, digestFiles, originsOf } from "../run/source_files.ts";
import type { Seal, Verification } from "./types.ts";

/** Digests of data, code and committed outputs of a review. */
export async function takeSeal(review: string, root: string): Promise<Seal> {
  const outputs = join(root, "outputs", review);
  return {
    ...await originsOf(review, root),
    outputs: digestFiles(await listFiles("", outputs), outputs),
  };
}

/** The seal in three digests that people can compare. */
export async function sumUpSeal(seal: Seal): Promise<Verification["sealed"]> {
  return {
    data: await sumUp(seal.inputs),
    code: await sumUp(seal.sources),
    outputs: await sumUp(seal.outputs),
  };
}

/** Files of a seal that are not what they were, by path from the root. */
export function brokenSeal(before: Seal, after: Seal, review: string): string[] {
  const [was, is] = [before, after].map((seal) =>
    new Map([
      ...[...seal.inputs, ...seal.sources].map(({ path, sha256 }) => [path, sha256] as const),
      ...seal.outputs.map(({ path, sha256 }) => [`outputs/${review}/${path}`, sha256] as const),
    ])
  );
  const paths = new Set([...was?.keys() ?? [], ...is?.keys() ?? []]);
  return [...paths].filter((path) => was?.get(path) !== is?.get(path)).sort();
}

/** As `sha256sum` would print the list. */
export async function sumUp(files: readonly DigestedFile[]) {
  const list = files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
  return { files: files.length, sha256: await digestText(list) };
}
