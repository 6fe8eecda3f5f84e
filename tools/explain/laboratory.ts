import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compareFiles, type FileDifference, type Files } from "./compare_files.ts";
import type { LibraryDifference } from "./compare_libraries.ts";
import { entryPath } from "./library_entry.ts";
import type { Applied, Outcome, Rerun } from "./types.ts";
import { type WorkerProcess, workerProcess } from "./worker_process.ts";
import type { ResultPlace } from "./worker_types.ts";
import { writeFiles } from "./write_files.ts";

/** Two states of a review, and where their mixtures are run. */
export interface LaboratoryOptions {
  readonly review: string;
  readonly before: Files;
  readonly after: Files;
  readonly library: LibraryDifference;
  /** Places in results besides named numbers ("tuberculosis#/overall/estimate"). */
  readonly places: readonly string[];
  /** Folders with deno.json and node_modules: of this checkout, and of the commit where its packages are others. */
  readonly folders: { readonly now: string; readonly then: string | null };
  /** Deno of this checkout, and of the commit where that is another. */
  readonly programs: { readonly now: string; readonly then: string | null };
  /** Folder of the packages, which may be linked in from another place. */
  readonly readable: readonly string[];
  readonly seconds: number;
}

/** Id of the change of all packages. */
export const packagesId = "deno.lock";

/** Id of the change of Deno. */
export const denoId = "Deno";

/** Runs mixtures of the two states, each in files of its own, and is closed at the end. */
export interface Laboratory {
  readonly files: readonly FileDifference[];
  /** Ids of headline results. */
  readonly headlines: ReadonlySet<string>;
  readonly rerun: Rerun;
  readonly close: () => Promise<void>;
}

/** Places of the numbers that a reader takes away. */
const headline =
  /^\/(?:overallReported|subgroupsReported\/\d+)\/(?:estimate|lower|upper)$|^\/crude\/\d+\/proportion$/;

/**
 * Opens a laboratory. The new state is run first: it says where its named numbers are, so that they
 * can be read in the results of a library from before numbers had names.
 */
export async function openLaboratory(options: LaboratoryOptions): Promise<Laboratory> {
  const { review, before, after, library, places, folders, programs, readable, seconds } = options;
  const files = compareFiles(before, after);
  const workers = new Map<string, WorkerProcess>();
  const workerIn = (folder: string, program: string) => {
    const key = `${folder}\n${program}`;
    const known = workers.get(key) ?? workerProcess({
      program,
      folder,
      cache: join(folder, program === programs.now ? ".deno" : ".deno-then"),
      readable: [...readable, folders.now],
      seconds,
    });
    workers.set(key, known);
    return known;
  };
  const written = new Map<string, Promise<string>>();
  const once = (folder: string, key: string, write: (place: string) => Promise<void>) => {
    const place = join(folder, "mixtures", `${written.size}`);
    const known = written.get(key) ?? write(place).then(() => place);
    written.set(key, known);
    return known;
  };
  // Packages are looked for from where a module stands.
  const treeOf = (folder: string, applied: Applied) => {
    const taken = library.changes.filter(({ id }) => applied.has(id)).map(({ id }) => id);
    const write = (place: string) => writeFiles(place, library.compose(applied));
    return once(folder, [folder, ...taken].join("\n"), write);
  };
  const dataOf = async (applied: Applied): Promise<Readonly<Record<string, string>>> => {
    const paths: Record<string, string> = {};
    for (const [path] of before) paths[path] = join(folders.now, "data-before", path);
    for (const { path, changes, compose } of files) {
      const taken = changes.filter(({ id }) => applied.has(id)).map(({ id }) => id);
      // All changes of a file are the file itself, to the byte.
      const bytes = taken.length === 0
        ? before.get(path)
        : taken.length === changes.length
        ? after.get(path)
        : compose(applied);
      if (!bytes) delete paths[path];
      else {
        const write = (place: string) => writeFiles(place, new Map([["file", bytes]]));
        paths[path] = join(
          await once(folders.now, ["data", path, ...taken].join("\n"), write),
          "file",
        );
      }
    }
    return paths;
  };
  const ask = async (applied: Applied, unnamed: readonly ResultPlace[]) => {
    const end = <T>(id: string, { now, then }: { readonly now: T; readonly then: T | null }) =>
      applied.has(id) || then === null ? now : then;
    const folder = end(packagesId, folders);
    const tree = await treeOf(folder, applied);
    const answer = await workerIn(folder, end(denoId, programs)).ask({
      entry: pathToFileURL(join(tree, entryPath)).href,
      review,
      files: await dataOf(applied),
      places: places.map((id) => {
        const [analysis = "", pointer = ""] = id.split("#");
        return { id, analysis, pointer };
      }),
      unnamed,
    });
    return "why" in answer ? { why: answer.why.replaceAll(tree, "") } : answer;
  };
  await writeFiles(join(folders.now, "data-before"), before);
  const all = [...files.flatMap(({ changes }) => changes), ...library.changes];
  const newest = await ask(new Set([packagesId, denoId, ...all.map(({ id }) => id)]), []);
  const found = "why" in newest ? [] : newest.numbers.flatMap(({ place }) => place ?? []);
  const headlines = new Set(
    found.filter(({ pointer }) => headline.test(pointer)).map(({ id }) => id),
  );
  const rerun: Rerun = async (applied): Promise<Outcome> => {
    const answer = await ask(applied, found);
    if ("why" in answer) return { kind: "failed", why: answer.why };
    const numbers = answer.numbers.map(({ id, value, text }) => [id, { value, text }] as const);
    return { kind: "numbers", numbers: new Map(numbers) };
  };
  return {
    files,
    headlines,
    rerun,
    close: async () => {
      for (const worker of workers.values()) await worker.end();
    },
  };
}
