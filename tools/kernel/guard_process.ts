/**
 * Ends a process with this one, however this one ends, and removes its file. A kernel whose runner
 * was killed would wait for it forever, and meanwhile write what it was told to.
 *
 * A shell waits for a word that never comes, from a pipe that the system closes when this process
 * is gone.
 */
export function guardProcess(pid: number, file: string): { readonly end: () => Promise<void> } {
  const shell = new Deno.Command("sh", {
    args: ["-c", 'read -r _ || { kill -9 "$1"; rm -f "$2"; }', "sh", `${pid}`, file],
    stdin: "piped",
    stdout: "null",
    stderr: "null",
  }).spawn();
  return {
    end: async () => {
      try {
        shell.kill("SIGKILL");
      } catch {
        // Ctrl-C ends it as well.
      }
      await shell.status;
      await shell.stdin.abort().catch(() => {});
    },
  };
}
