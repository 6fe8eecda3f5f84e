import { join } from "node:path";
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

/** Reads the log of a review; null when there is none, or none of this format. */
export async function readRunLog(name: string): Promise<RunLog | null> {
  try {
    const log = JSON.parse(await Deno.readTextFile(placeOf(name)));
    return log?.format === format ? log : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** Writes the log of a review, whole or not at all. */
export async function writeRunLog(name: string, log: RunLog): Promise<void> {
  const place = placeOf(name);
  await Deno.mkdir(join(place, ".."), { recursive: true });
  await Deno.writeTextFile(`${place}.writing`, JSON.stringify(log));
  await Deno.rename(`${place}.writing`, place);
}

function placeOf(name: string): string {
  return join(projectRoot, ".tools", "runs", `${name}.json`);
}
