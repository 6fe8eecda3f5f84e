import { dirname, join } from "node:path";
import { digestText } from "./digest.ts";
import type { DonePiece } from "./piece.ts";
import { projectRoot } from "./project_root.ts";

/**
 * What the last run on this machine used and wrote, by digests. It lies in `.tools/`, which git
 * ignores: outputs that came with a clone are those of somebody else, and are never taken for the
 * outputs of a run here.
 */
export interface RunLog {
  readonly format: typeof format;
  /** Deno and the platform; see {@linkcode thisMachine}. */
  readonly machine: string;
  /** Paths of the notebooks that were asked for. */
  readonly notebooks: readonly string[];
  /** Digests of all files of the project that a run may use, by path from the root. */
  readonly files: Readonly<Record<string, string>>;
  /** All files that a module comes to import, itself included, by the path of the module. */
  readonly modules: Readonly<Record<string, readonly string[]>>;
  /** Digests of the files in the output folder, the manifest included, by path in the folder. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly pieces: readonly DonePiece[];
}

/** To be counted up when {@linkcode RunLog} changes. */
export const format = 1;

/** What decides about bytes and is no file: the same bytes are promised for one of these only. */
export function thisMachine(): string {
  return `Deno ${Deno.version.deno} on ${Deno.build.target}`;
}

/**
 * Reads the log of a review; null when there is none, none of this format, or one that is not as it
 * was written: whatever it would say of the last run could be wrong.
 */
export async function readRunLog(
  name: string,
  root: string = projectRoot,
): Promise<RunLog | null> {
  const text = await readIfThere(placeOf(name, root));
  const end = text.indexOf("\n");
  const json = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== await digestText(json)) return null;
  const log: RunLog = JSON.parse(json);
  return log.format === format ? log : null;
}

/** Writes the log of a review below its own digest, whole or not at all. */
export async function writeRunLog(
  name: string,
  log: RunLog,
  root: string = projectRoot,
): Promise<void> {
  const place = placeOf(name, root);
  const json = JSON.stringify(log);
  await Deno.mkdir(dirname(place), { recursive: true });
  await Deno.writeTextFile(`${place}.writing`, `${await digestText(json)}\n${json}`);
  await Deno.rename(`${place}.writing`, place);
}

function placeOf(name: string, root: string): string {
  return join(root, ".tools", "runs", `${name}.json`);
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return "";
  }
}
