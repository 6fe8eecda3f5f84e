import type { Piece } from "./piece.ts";
import type { RunLog } from "./run_log.ts";
import { changedPaths, type Digests } from "./source_files.ts";

/** What there is now, to be held against the log of the last run. */
export interface State {
  readonly machine: string;
  /** Whether everything is to be carried out again, whatever there is. */
  readonly force: boolean;
  /** Files of the project, by path from the root. */
  readonly files: Digests;
  /** Files in the outputs of the last run, as they are now, by path in the folder. */
  readonly outputs: Digests;
  /** Files in the folder of the run that is under way, as far as pieces read them. */
  readonly written: Digests;
  /** The folder of the outputs, in words. */
  readonly place: string;
}

/** What every piece uses: packages, compiler options and the stand-ins for packages. */
const always = ["deno.json", "deno.lock", "vendor/"];

/**
 * Why a piece has to be carried out again; nothing when it need not be.
 *
 * Which files a module comes to import is taken from the log: as long as none of these files has
 * changed, neither has what they import.
 */
export function whyDue(piece: Piece, last: RunLog | null, now: State): readonly string[] {
  if (now.force) return ["asked for"];
  const then = last?.pieces.find(({ name }) => name === piece.name);
  if (last === null) return ["no run on this machine yet"];
  if (then === undefined) return ["new since the last run"];
  if (last.machine !== now.machine) return [`${now.machine} instead of ${last.machine}`];
  const outputs = new Map(Object.entries(last.outputs));
  const written = then.written.map(({ path }) => path);
  return [
    ...Object.keys({ ...then.settings, ...piece.settings })
      .filter((name) => then.settings[name] !== piece.settings[name])
      .map((name) => `${name} changed`),
    ...inWords(
      used(then, last, new Map(Object.entries(last.files))),
      used(piece, last, now.files),
    ),
    ...inWords(only(outputs, then.reads), only(now.written, piece.reads)),
    ...inWords(only(outputs, written), only(now.outputs, written), `${now.place}/`),
  ];
}

/** The first reason, and how many more there are. */
export function sumUpReasons([first = "", ...more]: readonly string[]): string {
  return more.length === 0 ? first : `${first}, and ${more.length} more`;
}

function used({ files, modules }: Piece, last: RunLog, digests: Digests): Digests {
  const imported = modules.flatMap((module) => last.modules[module] ?? [module]);
  const paths = new Set([...always, ...files, ...imported]);
  const folders = [...paths].filter((path) => path.endsWith("/"));
  return new Map(
    [...digests].filter(([path]) =>
      paths.has(path) || folders.some((folder) => path.startsWith(folder))
    ),
  );
}

function only(files: Digests, paths: readonly string[]): Digests {
  return new Map([...files].filter(([path]) => paths.includes(path)));
}

function inWords(then: Digests, now: Digests, folder = ""): string[] {
  return changedPaths(then, now).map((path) => {
    if (!now.has(path)) return `${folder}${path} is gone`;
    return `${folder}${path} ${then.has(path) ? "changed" : "is new"}`;
  });
}
