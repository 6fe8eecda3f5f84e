import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The files that the rules of the house are about. */
export interface House {
  /** The project's folder, absolute, with a separator at its end. */
  readonly root: string;
  /** Contents by path (relative, with forward slashes), sorted by code units. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The folder that holds deno.json; tools find it from their own place, not from where they are run. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** Lets git read a checkout that belongs to another user, as it does on build machines. */
export const gitAnyOwner = ["-c", "safe.directory=*"] as const;

/** Folders of a downloaded copy without git that programs fill. */
const notKept =
  /^(?:\.git|\.tools|bundle|dist|docs\/api|node_modules|verify|outputs\/(?:\.staging-[^/]*|[^/]+\/print))(?:\/|$)/;

/**
 * Reads every file that git keeps, or would keep after `git add`: committed files, and new ones
 * that are not ignored. In a copy without git (an archive), every file that is not made by programs.
 */
export async function readHouse(root: string = projectRoot): Promise<House> {
  const files = new Map<string, Uint8Array>();
  for (const path of (await listed(root) ?? await walked(root)).sort()) {
    try {
      files.set(path, await Deno.readFile(join(root, path)));
    } catch (error) {
      // Git still lists a file that was deleted and not yet committed.
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  return { root, files };
}

/** Text of a file; null where there is none or it is not text. */
export function textOf(house: House, path: string): string | null {
  const bytes = house.files.get(path);
  return bytes === undefined || bytes.includes(0) ? null : new TextDecoder().decode(bytes);
}

async function listed(root: string): Promise<string[] | null> {
  try {
    const git = await new Deno.Command("git", {
      args: [
        ...gitAnyOwner,
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
        ".",
      ],
      cwd: root,
      stderr: "null",
    }).output();
    if (!git.success) return null;
    return [...new Set(new TextDecoder().decode(git.stdout).split("\0").filter(Boolean))];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

async function walked(root: string, under = ""): Promise<string[]> {
  const found: string[] = [];
  for await (const entry of Deno.readDir(join(root, under))) {
    const path = under === "" ? entry.name : `${under}/${entry.name}`;
    if (notKept.test(path)) continue;
    if (entry.isDirectory) found.push(...await walked(root, path));
    else if (entry.isFile) found.push(path);
  }
  return found.map((path) => path.split(sep).join("/"));
}
