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

/** Why a run ended, in words for a person, without the place of the project on this machine. */
export function describeFault(error: unknown, root: string): string {
  if (!(error instanceof Error)) return String(error);
  const message = hidePaths(error.message, root);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const allowed = refusals[code];
  return allowed === undefined ? message : `outputs/: found ${message}; allowed: ${allowed}`;
}
