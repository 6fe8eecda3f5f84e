import { unzipSync } from "fflate";
import type { Files } from "./compare_files.ts";

/** A commit that was found. */
export interface Commit {
  readonly id: string;
  /** For people: its short name, date and subject. */
  readonly words: string;
}

/**
 * The commit that a name stands for.
 *
 * @throws {Error} if the folder is in no repository, or has no such commit.
 */
export async function findCommit(name: string, root: string): Promise<Commit> {
  const inside = await git(["rev-parse", "--git-dir"], root);
  if (inside === null) {
    throw new Error(
      "explain: found no git repository here; allowed: a clone with its history; " +
        "clone the project, since an archive of it has no earlier states",
    );
  }
  const found = await git(["rev-parse", "--verify", "--quiet", `${name}^{commit}`], root);
  if (found === null) {
    throw new Error(
      `explain: found no commit "${name}"; allowed: a commit, tag or branch of this clone, ` +
        "e.g. HEAD~1; git log lists them (git fetch --unshallow brings what a shallow clone lacks)",
    );
  }
  const id = textOf(found).trim();
  const words = await git(["show", "-s", "--format=%h (%cs, %s)", id], root);
  return { id, words: textOf(words ?? new Uint8Array()).trim() };
}

/** Files of a commit below some paths, by path from the root; a path that is not there has none. */
export async function readCommit(
  { id }: Commit,
  paths: readonly string[],
  root: string,
): Promise<Files> {
  const list = await git(["ls-tree", "--name-only", id, "--", ...paths], root);
  const there = textOf(list ?? new Uint8Array()).split("\n").filter((path) => path !== "");
  if (there.length === 0) return new Map();
  const archive = await git(["archive", "--format=zip", "-0", id, "--", ...there], root);
  if (archive === null) throw new Error(`explain: git could not write an archive of ${id}`);
  const entries = Object.entries(unzipSync(archive)).filter(([path]) => !path.endsWith("/"));
  return new Map(entries.map(([path, bytes]) => [path, new Uint8Array(bytes)]));
}

/** Paths below some paths that are not as they were committed last. */
export async function uncommitted(paths: readonly string[], root: string): Promise<string[]> {
  const found = await git(["status", "--porcelain", "--untracked-files=all", "--", ...paths], root);
  const lines = textOf(found ?? new Uint8Array()).split("\n").filter((line) => line !== "");
  return lines.map((line) => line.slice(3));
}

/** What git prints; null where it fails. */
async function git(args: readonly string[], root: string): Promise<Uint8Array | null> {
  try {
    const { success, stdout } = await new Deno.Command("git", {
      args: ["-C", root, ...args],
      env: { LC_ALL: "C" },
      stderr: "null",
    }).output();
    return success ? stdout : null;
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new Error("explain: found no git; allowed: git on the PATH; install it");
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
