import { join } from "node:path";
import { listFiles } from "../run/list_files.ts";
import type { Files } from "./compare_files.ts";
import { type Commit, readCommit } from "./read_commit.ts";

/** All that the numbers of a review are computed from, as it was at one moment. */
export interface Snapshot {
  /** Files of `data/<review>/` by their path in it; empty where there is no such review. */
  readonly data: Files;
  /** Files of the library without tests, by path from the root. */
  readonly library: Files;
  /** Text of deno.json, deno.lock and Makefile; "" for none. */
  readonly settings: Readonly<Record<"deno.json" | "deno.lock" | "Makefile", string>>;
}

const settings = ["deno.json", "deno.lock", "Makefile"] as const;

/** What a commit holds. */
export async function snapshotOfCommit(
  commit: Commit,
  review: string,
  root: string,
): Promise<Snapshot> {
  return snapshotOf(review, await readCommit(commit, ["lib", `data/${review}`, ...settings], root));
}

/** What the folder of the project holds now, committed or not. */
export async function snapshotOfFolder(review: string, root: string): Promise<Snapshot> {
  const paths = [
    ...await listFiles("lib", root),
    ...await listFiles(`data/${review}`, root),
    ...await present(settings, root),
  ];
  const files = await Promise.all(
    paths.map(async (path) => [path, await Deno.readFile(join(root, path))] as const),
  );
  return snapshotOf(review, new Map(files));
}

function snapshotOf(review: string, files: Files): Snapshot {
  const folder = `data/${review}/`;
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  return {
    // As loadReview reads it: without what editors leave behind.
    data: new Map(
      [...files].filter(([path]) => path.startsWith(folder))
        .map(([path, bytes]) => [path.slice(folder.length), bytes] as const)
        .filter(([path]) => !path.split("/").some((name) => /^\.|^~\$|~$/.test(name))),
    ),
    library: new Map(
      [...files].filter(([path]) =>
        /^lib\/.*\.(?:ts|json)$/.test(path) && !/_test\.ts$/.test(path)
      ),
    ),
    settings: {
      "deno.json": text("deno.json"),
      "deno.lock": text("deno.lock"),
      "Makefile": text("Makefile"),
    },
  };
}

async function present(paths: readonly string[], root: string): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map((path) => Deno.stat(join(root, path)).then(() => true, () => false)),
  );
  return paths.filter((_, index) => found[index]);
}
