import { join } from "node:path";

/** Unpacks a package of npm into a folder; its files are in the folder that is returned. */
export async function unpack(archive: string, folder: string): Promise<string> {
  const { success, stderr } = await new Deno.Command("tar", {
    args: ["-xzf", archive, "-C", folder],
    stdin: "null",
  }).output();
  if (!success) throw new Error(`tar, ${archive}: ${new TextDecoder().decode(stderr).trim()}`);
  return join(folder, "package");
}
