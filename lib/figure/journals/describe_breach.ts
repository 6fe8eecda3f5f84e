import type { Breach } from "./types.ts";

/** A breach as a line of text: where, what was found, what is allowed, what to do, who says so. */
export function describeBreach(breach: Breach): string {
  const { where, rule, found, allowed, advice, source } = breach;
  const standing = source.standing === "read" ? "" : `; ${source.standing}`;
  return `${where}, ${rule}: found ${found}; allowed: ${allowed}; ${advice} (${source.title}${standing})`;
}
