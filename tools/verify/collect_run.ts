import { dirname, join, relative } from "node:path";
import { recordFolder } from "../run/step_records.ts";
import { walkFolder } from "./walk_folder.ts";

/**
 * Moves what one notebook wrote from the folder of its run to the outputs of the rerun.
 *
 * @param run Folder that this notebook alone could write.
 * @param step Name of the notebook.
 * @returns What it had no business to write, in words; the first to write a file keeps it.
 */
export async function collectRun(run: string, output: string, step: string): Promise<string[]> {
  const problems: string[] = [];
  const paths = (await Array.fromAsync(walkFolder(run))).filter(({ isFile }) => isFile)
    .map(({ path }) => relative(run, path)).sort();
  for (const path of paths) {
    if (path.startsWith(`${recordFolder}/`) && path !== `${recordFolder}/${step}.json`) {
      problems.push(`found ${path}; allowed: a record of its own step, ${step}`);
      continue;
    }
    const target = join(output, path);
    await Deno.mkdir(dirname(target), { recursive: true });
    if (await Deno.lstat(target).then(() => true, () => false)) {
      problems.push(`found ${path}, which another notebook writes as well; allowed: one of them`);
      continue;
    }
    await Deno.rename(join(run, path), target);
    const { mode } = await Deno.stat(target);
    // The notebook can take the right to read away, which would stop the comparison.
    if (mode !== null && (mode & 0o400) === 0) await Deno.chmod(target, 0o600);
  }
  return problems;
}
