import { join } from "node:path";
import { projectRoot } from "./project_root.ts";

/**
 * Does one thing at a time among all processes of the project: a second one waits. The lock ends
 * with the process that holds it, however it ends.
 */
export async function withLock<T>(
  name: string,
  work: () => Promise<T>,
  onWait: () => void = () => {},
): Promise<T> {
  const folder = join(projectRoot, ".tools");
  await Deno.mkdir(folder, { recursive: true });
  using file = await Deno.open(join(folder, `${name}.lock`), { create: true, write: true });
  if (!await file.tryLock(true)) {
    onWait();
    await file.lock(true);
  }
  return await work();
}
