import { gitAnyOwner } from "../check/house.ts";
import { compareTrees, type Tree } from "./compare_trees.ts";

/**
 * Outputs that are not as they were committed, each with what is wrong with it. In a copy without
 * git (an archive), outputs that are not as they were when the test run began.
 *
 * @throws {Error} when there is a git folder and git cannot read it.
 */
export async function staleOutputs(root: string, before: Tree, after: Tree): Promise<string[]> {
  if (!await isCheckout(root)) return compareTrees(committable(before), committable(after));
  const git = await new Deno.Command("git", {
    args: [
      ...gitAnyOwner,
      "status",
      "--porcelain=v1",
      "-z",
      "--untracked-files=all",
      "--",
      "outputs",
    ],
    cwd: root,
  }).output();
  const text = new TextDecoder();
  if (!git.success) throw new Error(`git status: ${text.decode(git.stderr).trim()}`);
  return parseStatus(text.decode(git.stdout));
}

/** Reads `git status --porcelain=v1 -z`. */
export function parseStatus(status: string): string[] {
  const stale: string[] = [];
  const entries = status.split("\0").filter(Boolean);
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] ?? "";
    const [code, path] = [entry.slice(0, 2), entry.slice(3)];
    if (code.includes("R") || code.includes("C")) i++; // the old name follows as an entry of its own
    if (code === "??") stale.push(`${path}: not committed`);
    else if (code.includes("D")) stale.push(`${path}: committed, and not written any more`);
    else stale.push(`${path}: differs from the committed file`);
  }
  return stale;
}

/** Git ignores rasters, pages of notebooks and the gallery, so that an archive does not hold them. */
function committable(tree: Tree): Tree {
  return new Map(
    [...tree].filter(([path]) =>
      !/\/figures\/[^/]+\.(?:png|pdf)$|\/notebooks\/[^/]+\.html$|^gallery\.html$/.test(path)
    ),
  );
}

async function isCheckout(root: string): Promise<boolean> {
  try {
    await Deno.stat(`${root}/.git`);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
