/** The version that a program tells of itself, or null where it is not on PATH. */
export async function versionOf(
  program: string,
  ...args: readonly string[]
): Promise<string | null> {
  try {
    const { success, stdout } = await new Deno.Command(program, {
      args: [...args, "--version"],
      stdin: "null",
      stderr: "null",
    }).output();
    const version = /\d+(?:\.\d+)+/.exec(new TextDecoder().decode(stdout))?.[0];
    return success ? version ?? null : null;
  } catch {
    return null;
  }
}
