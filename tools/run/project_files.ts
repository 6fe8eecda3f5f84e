import { projectRoot } from "./project_root.ts";
import { digestFiles, type Digests, digestsByPath, type Origins } from "./source_files.ts";

/** Digests of all files of the project that a run may use, by path from the root. */
export function projectFiles(
  { inputs, sources }: Origins,
  notebooks: readonly string[],
): Digests {
  return digestsByPath([...inputs, ...sources, ...digestFiles(notebooks, projectRoot)]);
}
