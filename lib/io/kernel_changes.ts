import { sha256Hex } from "../table/sha256_hex.ts";
import type { Review } from "../table/review_types.ts";
import { changeWatch, type Digests } from "./change_watch.ts";
import { kernelOf } from "./display_in_kernel.ts";
import { projectRoot } from "./project_root.ts";
import { readFolder } from "./read_folder.ts";

/** Whether somebody works in a notebook; the runner names the folder that it collects outputs in. */
export function isInteractive(): boolean {
  return kernelOf(globalThis.Deno ?? {}) !== null &&
    Deno.env.get("REFOREST_OUTPUT") === undefined;
}

/** The library as it was when this kernel loaded it: modules are loaded once, data at each step. */
const libraryAtStart = isInteractive() ? libraryNow() : null;

/**
 * What changed under a notebook at work since its kernel started and its step was opened, in
 * Markdown, once for each change. In a run without people it never says anything.
 */
export async function kernelChanges(review: Review): Promise<() => Promise<string | null>> {
  if (libraryAtStart === null) return () => Promise.resolve(null);
  const folder = `data/${review.name}`;
  return changeWatch(
    { before: await libraryAtStart, now: libraryNow },
    {
      before: new Map(review.files.map(({ path, sha256 }) => [`${folder}/${path}`, sha256])),
      now: () => digests(folder),
    },
  );
}

async function libraryNow(): Promise<Digests> {
  const all = await digests("lib");
  return new Map([...all].filter(([path]) => /\.(?:ts|json)$/.test(path) && !isTest(path)));
}

function isTest(path: string): boolean {
  return path.endsWith("_test.ts");
}

async function digests(folder: string): Promise<Digests> {
  const files = await readFolder(`${projectRoot()}/${folder}`);
  return new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, sha256Hex(bytes)]));
}
