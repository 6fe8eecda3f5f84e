import { join } from "node:path";

/** Names under which distributions install Chromium and what is built from it. */
const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
] as const;

/** Where programs are looked for. */
export interface Surroundings {
  /** The file that the user names, if any (the variable CHROMIUM). */
  readonly named: string | undefined;
  /** The folders of PATH, in their order. */
  readonly folders: readonly string[];
}

/**
 * The Chromium of this machine: the one that CHROMIUM names, else the first on PATH. Null when there
 * is none.
 *
 * @throws {Error} when CHROMIUM names a file that does not exist: what somebody asked for is not
 *   replaced by something else.
 */
export async function findChromium({ named, folders }: Surroundings): Promise<string | null> {
  if (named !== undefined && named !== "") {
    if (await isFile(named)) return named;
    throw new Error(`CHROMIUM: found "${named}", which is no file; allowed: the path of Chromium`);
  }
  for (const folder of folders) {
    for (const name of names) {
      const path = join(folder, name);
      if (await isFile(path)) return path;
    }
  }
  return null;
}

/** The surroundings of this process. */
export function surroundings(): Surroundings {
  return {
    named: Deno.env.get("CHROMIUM"),
    folders: (Deno.env.get("PATH") ?? "").split(":").filter((folder) => folder !== ""),
  };
}

async function isFile(path: string): Promise<boolean> {
  return await Deno.stat(path).then(({ isFile }) => isFile, () => false);
}
