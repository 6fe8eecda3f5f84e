import { dirname, join } from "node:path";
import { listFiles } from "../run/list_files.ts";
import { recordFolder } from "../run/step_records.ts";

/**
 * Moves what one notebook wrote from the folder of its run to the outputs of the rerun.
 *
 * @param run Folder that this notebook alone could write.
 * @param step Name of the notebook.
 * @returns What it had no business to write, in words; the first to write a file keeps it.
 */
export async function collectRun(run: string, output: string, step: string): Promise<string[]> {
  const problems: string[] = [];
  for (const path of await listFiles("", run)) {
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
  }
  return problems;
}
