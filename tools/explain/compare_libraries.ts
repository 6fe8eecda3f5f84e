import { join } from "node:path";
import { digest } from "../run/digest.ts";
import type { Files } from "./compare_files.ts";
import { entryPath, libraryEntry } from "./library_entry.ts";
import { modulesReached, type Reached } from "./modules_reached.ts";
import { sameCode } from "./same_code.ts";
import type { Change, Difference } from "./types.ts";
import { writeFiles } from "./write_files.ts";

/** Two libraries, as far as they decide a number. */
export interface LibraryDifference extends Difference<Files> {
  /** Packages that either imports. */
  readonly packages: ReadonlySet<string>;
  /** Files that differ and are not loaded by a rerun. */
  readonly beside: number;
  /** Modules that a rerun loads and that differ in comments, types or layout only. */
  readonly sameCode: number;
}

/**
 * What two libraries differ in: the modules that a rerun loads and that both have with other code.
 * A module that only one of them has is there in every mixture, since nothing loads it
 * unless a module that differs asks for it.
 *
 * @param folder A folder with deno.json, in which the two are written.
 */
export async function compareLibraries(
  before: Files,
  after: Files,
  folder: string,
): Promise<LibraryDifference> {
  const [old, oldReached] = await reach(before, "the commit", join(folder, "before"));
  const [fresh, freshReached] = await reach(after, "this checkout", join(folder, "after"));
  // A beginning of this list is a library whose modules find what they import: mixtures of
  // neighbours run more often than others.
  const modules = new Set([...freshReached.modules, ...oldReached.modules]);
  const changes: Change[] = [];
  const pairs = new Map([...modules].flatMap((path) => {
    const [was, is] = [old.get(path), fresh.get(path)];
    return was && is && !isSame(was, is) ? [[path, [was, is] as const] as const] : [];
  }));
  const same = await sameCode(pairs);
  for (const [path, [was, is]] of pairs) {
    if (same.has(path)) continue;
    const [one, other] = [await digest(was), await digest(is)];
    changes.push({
      id: path,
      kind: "module",
      file: path,
      place: path === entryPath ? "where the functions that a rerun calls stand" : "",
      before: `SHA-256 ${one}`,
      after: `SHA-256 ${other}`,
    });
  }
  const compose: LibraryDifference["compose"] = (applied) =>
    new Map(
      [...modules].map((path) => {
        const [was, is] = [old.get(path), fresh.get(path)];
        return [path, (applied.has(path) ? is ?? was : was ?? is) ?? new Uint8Array()];
      }),
    );
  const differing = [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((path) => !modules.has(path) && !isSame(old.get(path), fresh.get(path)));
  return {
    changes,
    compose,
    packages: new Set([...oldReached.packages, ...freshReached.packages]),
    beside: differing.length,
    sameCode: same.size,
  };
}

/** The library with its entry, and what that loads. */
async function reach(
  library: Files,
  whose: string,
  tree: string,
): Promise<readonly [Files, Reached]> {
  const entry = new TextEncoder().encode(libraryEntry(library, whose));
  const files = new Map([...library, [entryPath, entry] as const]);
  await writeFiles(tree, files);
  return [files, await modulesReached(tree, entryPath, join(tree, "../deno.json"))];
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && one.length === other.length &&
    one.every((byte, index) => byte === other[index]);
}
