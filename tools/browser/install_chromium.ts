/** What came of an attempt to install Chromium: null when it is there, else why it is not. */
export type NotInstalled = string | null;

/**
 * Installs Debian's package, where that needs nobody's password: as root, with apt-get. Any other
 * machine is told what to do.
 */
export async function installChromium(): Promise<NotInstalled> {
  const advice = "install Chromium or Chrome, or name it: make test-browser CHROMIUM=/path/of/it";
  if (Deno.uid() !== 0) return `no Chromium on PATH, and not root; ${advice}`;
  const arguments_ = ["-o", "DPkg::Lock::Timeout=120", "--yes", "--no-install-recommends"];
  const install = async () => await succeeds([...arguments_, "install", "chromium"]);
  const present = await succeeds(["--version"]);
  if (!present) return `no Chromium on PATH, and no apt-get; ${advice}`;
  console.log("installing Chromium (Debian's package, about 120 MB) ...");
  // A fresh machine has no lists of packages yet.
  if (await install() || (await succeeds(["update"]) && await install())) return null;
  return `no Chromium on PATH, and apt-get could not install it (no network?); ${advice}`;
}

async function succeeds(args: readonly string[]): Promise<boolean> {
  try {
    const { success } = await new Deno.Command("apt-get", {
      args: [...args],
      env: { DEBIAN_FRONTEND: "noninteractive" },
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).output();
    return success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
