import { unzipSync } from "fflate";
import type { DataProblem } from "../table/types.ts";

/** An entry of the directory at the end of a ZIP file. */
interface ListedEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly size: number;
}

/** More than any package of a review; a file that unpacks to more is no such package. */
const largest = 200_000_000;

/**
 * Files of a ZIP file that are wanted, by their path inside it. fflate knows no encryption and would
 * unpack noise, so that the directory is read first.
 *
 * @param kind What the file should be, and what to do when it is not, for the message.
 */
export function zipEntries(
  file: string,
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  kind: { readonly allowed: string; readonly again: string } = {
    allowed: "a Cochrane data package (.zip)",
    again: "download the package again",
  },
): { readonly entries: ReadonlyMap<string, Uint8Array>; readonly problem: DataProblem | null } {
  const fail = (found: string, advice: string) => ({
    entries: new Map<string, Uint8Array>(),
    problem: {
      file,
      line: null,
      column: null,
      found,
      allowed: kind.allowed,
      advice,
    },
  });
  const { again } = kind;
  const listed = directoryOf(bytes);
  if (listed === null) return fail("a file that is no ZIP file, or a part of one", again);
  const chosen = listed.filter(({ name }) => wanted(name));
  const locked = chosen.find(({ encrypted }) => encrypted);
  if (locked !== undefined) {
    return fail(
      `${locked.name} under a password`,
      "unpack it with the password and pack it again without one",
    );
  }
  if (chosen.reduce((sum, { size }) => sum + size, 0) > largest) {
    return fail(`more than ${largest / 1e6} MB when unpacked`, again);
  }
  try {
    const unpacked = unzipSync(bytes, { filter: ({ name }) => wanted(name) });
    return { entries: new Map(Object.entries(unpacked).sort(byPath)), problem: null };
  } catch (error) {
    return fail(`a ZIP file that cannot be unpacked (${(error as Error).message})`, again);
  }
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The central directory (APPNOTE.TXT of PKWARE, sections 4.3.12 and 4.3.16); null without one. */
function directoryOf(bytes: Uint8Array): readonly ListedEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return null;
  const entries: ListedEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      size: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
