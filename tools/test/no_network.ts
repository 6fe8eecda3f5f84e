import { fileURLToPath } from "node:url";

const inside = fileURLToPath(new URL("without_network.ts", import.meta.url));

/** Ways into an empty network namespace: root needs no new user, everybody else needs one. */
const ways = [["unshare", "--net"], ["unshare", "--map-root-user", "--net"]];

/**
 * The words to put before a command so that it runs without network; null where this machine has no
 * way to do that (not Linux, or namespaces are forbidden).
 */
export async function withoutNetwork(): Promise<readonly string[] | null> {
  for (const way of ways) {
    const prefix = [...way, Deno.execPath(), "run", "--quiet", "--allow-all", inside];
    if (await works([...prefix, Deno.execPath(), "--version"])) return prefix;
  }
  return null;
}

async function works([program = "", ...args]: readonly string[]): Promise<boolean> {
  try {
    const run = await new Deno.Command(program, { args, stdin: "null" }).output();
    return run.success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
