import type { Breach } from "./types.ts";

/**
 * A breach as a line of text: where, which rule, what was found, what is allowed, what to do, and
 * who says so; a rule that nobody read on the journal's own page says that as well.
 *
 * @param breach An answer of `checkFigure`.
 *
 * @example
 * ```ts
 * import { describeBreach, journals } from "reforest/figure";
 * import assert from "node:assert/strict";
 *
 * const { source } = journals.nature.width;
 * const breach = {
 *   ...{ where: "forest", rule: "width", found: "200 mm", allowed: "183 mm at most" },
 *   ...{ advice: "draw it at the width of a column (widthMm)", source },
 * };
 * assert.match(describeBreach(breach), /^forest, width: found 200 mm; allowed: 183 mm at most; /);
 * ```
 */
export function describeBreach(breach: Breach): string {
  const { where, rule, found, allowed, advice, source } = breach;
  const standing = source.standing === "read" ? "" : `; ${source.standing}`;
  return `${where}, ${rule}: found ${found}; allowed: ${allowed}; ${advice} (${source.title}${standing})`;
}
