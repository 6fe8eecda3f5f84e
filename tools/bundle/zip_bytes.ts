import { unzipSync, zipSync } from "fflate";
import type { BundleFiles } from "./types.ts";

// Fields of this date in local time are what ZIP stores: the same in every time zone.
const fixedDate = new Date(1980, 0, 1, 12);

/** A ZIP file, the same bytes for the same files: sorted, with one date. */
export function zipBytes(files: BundleFiles): Uint8Array<ArrayBuffer> {
  const sorted = [...files].sort(([a], [b]) => a < b ? -1 : 1);
  return zipSync(Object.fromEntries(sorted), { mtime: fixedDate, level: 9 });
}

/**
 * The files of a ZIP file.
 *
 * @throws {Error} if it is none, or a path leads out of the folder that it is unpacked into.
 */
export function unzipBytes(file: string, bytes: Uint8Array): BundleFiles {
  let entries: Record<string, Uint8Array<ArrayBuffer>>;
  try {
    entries = unzipSync(bytes);
  } catch {
    throw new Error(`${file}: found no ZIP file, or a part of one; allowed: a bundle (.zip)`);
  }
  for (const path of Object.keys(entries)) {
    if (!/^\/|^[A-Za-z]:|\\|(^|\/)\.\.(\/|$)/.test(path)) continue;
    throw new Error(`${file}: found the path ${path}; allowed: paths inside the bundle`);
  }
  return new Map(Object.entries(entries).filter(([path]) => !path.endsWith("/")));
}
