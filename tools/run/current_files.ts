import { join } from "node:path";
import { listFiles } from "./list_files.ts";
import { projectFiles } from "./project_files.ts";
import { projectRoot } from "./project_root.ts";
import { readRunLog, thisMachine } from "./run_log.ts";
import {
  changedPaths,
  digestFiles,
  type Digests,
  digestsByPath,
  inputsOf,
  type Origins,
} from "./source_files.ts";

/**
 * How many files the outputs of a review have, when a run would write these very bytes again: all
 * that a run uses and all that it wrote are what they were at the end of the last run on this
 * machine. Null otherwise.
 *
 * Every file is read. Neither its time nor its size says that it did not change.
 */
export async function currentFiles(
  review: string,
  { sources, notebooks }: {
    readonly sources: Origins["sources"];
    readonly notebooks: readonly string[];
  },
): Promise<number | null> {
  const last = await readRunLog(review);
  if (last === null || last.machine !== thisMachine()) return null;
  if (JSON.stringify(last.notebooks) !== JSON.stringify(notebooks)) return null;
  const files = projectFiles({ inputs: await inputsOf(review), sources }, notebooks);
  if (changedPaths(new Map(Object.entries(last.files)), files).length > 0) return null;
  const outputs = await outputFiles(join(projectRoot, "outputs", review));
  const isSame = changedPaths(new Map(Object.entries(last.outputs)), outputs).length === 0;
  return isSame ? outputs.size : null;
}

/** Digests of what a run wrote into a folder; figures for print are made by another command. */
export async function outputFiles(folder: string): Promise<Digests> {
  const paths = (await listFiles("", folder)).filter((path) => !path.startsWith("print/"));
  return digestsByPath(digestFiles(paths, folder));
}
