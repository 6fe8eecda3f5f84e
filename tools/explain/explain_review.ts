import { join } from "node:path";
import { removeFolder } from "../run/swap_folder.ts";
import { claimedNumbers } from "./claimed_numbers.ts";
import { compareLibraries, type LibraryDifference } from "./compare_libraries.ts";
import { explainNumbers } from "./explain_numbers.ts";
import { idleLines } from "./idle_lines.ts";
import { installOld, writeConfig } from "./install_old.ts";
import { openLaboratory } from "./laboratory.ts";
import { findCommit, uncommitted } from "./read_commit.ts";
import { type Snapshot, snapshotOfCommit, snapshotOfFolder } from "./take_snapshot.ts";
import type { Explanation } from "./types.ts";

/** What is asked. */
export interface ExplainOptions {
  readonly review: string;
  /** A commit, tag or branch. */
  readonly from: string;
  /** Folder of the project. */
  readonly root: string;
  /** Reruns at the most. */
  readonly reruns: number;
  /** How long one rerun may take. */
  readonly seconds: number;
  readonly tell: (line: string) => void;
  /** Ends it before the next rerun; what it wrote in temporary folders is removed. */
  readonly signal?: AbortSignal;
}

/**
 * Why the numbers of a review are not what they were at a commit. Both states are taken whole (data,
 * library, packages), mixtures of them are run in processes that may read these and nothing else, and
 * every value that is told is that of a rerun. Nothing in the project changes.
 */
export async function explainReview(options: ExplainOptions): Promise<Explanation> {
  const { review, root, tell } = options;
  const commit = await findCommit(options.from, root);
  tell(`${review}: this folder beside ${commit.words}`);
  const before = await snapshotOfCommit(commit, review, root);
  const after = await snapshotOfFolder(review, root);
  for (const [{ data }, place] of [[before, commit.words], [after, "this folder"]] as const) {
    if (data.size > 0) continue;
    throw new Error(
      `explain: found no data/${review}/ in ${place}; allowed: a review that is there at both ` +
        "ends; choose another commit or review",
    );
  }
  // Deno holds permissions against real paths.
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "reforest-explain-" }));
  try {
    const now = join(folder, "now");
    await settle(now, after, root);
    const library = await compareLibraries(before.library, after.library, now);
    const old = await installOld({ commit, root, folder, before, after, library, tell });
    const places = claimedNumbers(...[after, before].map(({ data }) => data.get("claims.csv")));
    const laboratory = await openLaboratory({
      review,
      before: before.data,
      after: after.data,
      library,
      places: [...places.keys()].filter((place) => place.includes("#")),
      folders: { now, then: old.packages },
      programs: { now: Deno.execPath(), then: old.program },
      readable: [await Deno.realPath(join(root, "node_modules"))],
      seconds: options.seconds,
    });
    try {
      const parts = [
        ...laboratory.files.map(({ path, changes }) => ({ name: path, changes })),
        { name: "lib/", changes: library.changes },
        ...old.changes.map((change) => ({ name: change.id, changes: [change] })),
      ].filter(({ changes }) => changes.length > 0);
      const answer = await explainNumbers({
        parts,
        rerun: (applied) => {
          options.signal?.throwIfAborted();
          return laboratory.rerun(applied);
        },
        most: options.reruns,
        claims: places,
        headlines: laboratory.headlines,
        tell,
      });
      return {
        kind: "explanation",
        review,
        from: commit.words,
        to: await stateOf(review, root),
        groups: answer.groups,
        idle: idleLines(answer),
        same: answer.same,
        reruns: answer.reruns,
        notes: [
          ...old.notes,
          ...notesOf(library),
          ...(answer.units.some(({ changes, isIdle }) => isIdle && changes.length > 1)
            ? ["A file whose changes together move no number is one change in what was tried."]
            : []),
        ],
      };
    } finally {
      await laboratory.close();
    }
  } finally {
    await removeFolder(folder);
  }
}

/** A folder in which a library of either state finds the packages of this checkout. */
async function settle(folder: string, after: Snapshot, root: string): Promise<void> {
  await Deno.mkdir(folder);
  await writeConfig(folder, after);
  await Deno.symlink(join(root, "node_modules"), join(folder, "node_modules"));
}

async function stateOf(review: string, root: string): Promise<string> {
  const { words } = await findCommit("HEAD", root);
  const open = await uncommitted([`data/${review}`, "lib", "deno.json", "deno.lock"], root);
  const count = open.length === 1 ? "1 file that is" : `${open.length} files that are`;
  return open.length === 0 ? words : `${words} with ${count} not committed: ${open.join(", ")}`;
}

function notesOf({ beside, sameCode }: LibraryDifference): readonly string[] {
  return [
    ...(sameCode > 0
      ? [`${sameCode} modules differ in comments, types or layout only, in no number.`]
      : []),
    ...(beside > 0 ? [`${beside} other files of lib differ; no rerun loads them.`] : []),
  ];
}
