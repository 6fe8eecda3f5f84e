import { hidePaths } from "../notebook/hide_paths.ts";

/** What a disk refuses, by the code of the system: what is allowed, and what to do. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: "a disk with room for the outputs; make room and run again",
  EDQUOT: "a quota with room for the outputs; make room and run again",
  EROFS: "a folder that can be written to; mount it so and run again",
  EACCES: "a folder that can be written to; change its permissions and run again",
  EPERM: "a folder that can be written to; change its permissions and run again",
  ENOTDIR: "a folder at each part of this path; move the file that is in the way",
};

/** What the disk refused, in words for a person; null for any other error. */
export function describeRefusal(error: unknown, root: string): string | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const allowed = refusals[code];
  if (!(error instanceof Error) || allowed === undefined) return null;
  return `writing the outputs: found ${hidePaths(error.message, root)}; allowed: ${allowed}`;
}

/** Why a run ended, in words for a person, without the place of the project on this machine. */
export function describeFault(error: unknown, root: string): string {
  return describeRefusal(error, root) ??
    hidePaths(error instanceof Error ? error.message : String(error), root);
}
