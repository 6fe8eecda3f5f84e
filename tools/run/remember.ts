import { describeFault } from "./describe_fault.ts";
import { projectRoot } from "./project_root.ts";

/**
 * Notes what was done. It lies in its place already: what is not remembered costs time at the next
 * run, and no more, so that a fault is told and is no failure.
 *
 * @param what What the next run would do again, in words.
 */
export async function remember(
  what: string,
  note: () => Promise<void>,
  tell: (line: string) => void,
): Promise<void> {
  try {
    await note();
  } catch (error) {
    tell(`  the next run will do ${what} again: ${describeFault(error, projectRoot)}`);
  }
}
