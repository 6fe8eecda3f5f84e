import { digest } from "../run/digest.ts";
import type { BundleFiles } from "./types.ts";

/** Name of the list of digests. */
export const sumsPath = "SHA256SUMS";

/** The list of digests as `sha256sum -c` reads it, of all files beside which it will lie. */
export async function sumsOf(files: BundleFiles): Promise<string> {
  const paths = [...files.keys()].sort();
  const lines = await Promise.all(
    paths.map(async (path) => `${await digest(files.get(path)!)}  ${path}\n`),
  );
  return lines.join("");
}

/** Reads such a list; a line that is none has the path null. */
export function readSums(
  text: string,
): readonly { readonly sha256: string; readonly path: string | null }[] {
  return text.split("\n").filter((line) => line !== "").map((line) => {
    const found = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    return { sha256: found?.[1] ?? "", path: found?.[2] ?? null };
  });
}
