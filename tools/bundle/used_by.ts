import type { OutputFile } from "../run/manifest.ts";
import type { BundleAbout, BundleFiles } from "./types.ts";

/**
 * Files of the bundle that outputs were made from, sorted. The manifest names data from the root of
 * the project, and outputs that others were made from, in their folder.
 */
export function usedBy(
  { inputs }: Pick<OutputFile, "inputs">,
  files: BundleFiles,
  { review }: BundleAbout,
): readonly string[] {
  const found = inputs.map((path) => files.has(path) ? path : `outputs/${review}/${path}`);
  return [...new Set(found)].filter((path) => files.has(path)).sort();
}
