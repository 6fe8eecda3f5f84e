import { join } from "node:path";
import { type Commit, readCommit } from "./read_commit.ts";
import { writeFiles } from "./write_files.ts";

/**
 * Installs the packages of a commit by its own lock file, through Deno and the registry that it is
 * set up with.
 *
 * @returns Why it did not work, null where it did.
 */
export async function installPackages(
  commit: Commit,
  root: string,
  folder: string,
): Promise<string | null> {
  const files = await readCommit(commit, ["deno.json", "deno.lock", "vendor"], root);
  await writeFiles(folder, files);
  return await runInstall(folder, ["--frozen"]);
}

/** `deno install` by the deno.json of a folder; why it did not work, null where it did. */
export async function runInstall(
  folder: string,
  options: readonly string[],
): Promise<string | null> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["install", "--quiet", ...options, `--config=${join(folder, "deno.json")}`],
    cwd: folder,
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).output();
  if (success) return null;
  const lines = new TextDecoder().decode(stderr).split("\n").map((line) => line.trim());
  return lines.find((line) => line !== "") ?? "deno install failed";
}
