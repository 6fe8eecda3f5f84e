import type { Problem } from "./problem.ts";

/**
 * Types that a public symbol names and no door exports: nobody outside can write them down, and the
 * pages of the documentation have no place for them. Reads the report of `deno doc --lint`; that
 * fields without a sentence are in it as well is left aside, since yi and vi say what they are.
 */
export function hiddenTypes(report: string, root: string): Problem[] {
  const found = /^error\[private-type-ref\]: (.+)\n +--> (.+?):(\d+):\d+$/gm;
  return [...report.matchAll(found)].map(([, what = "", path = "", line = ""]) => ({
    where: `${path.startsWith(root) ? path.slice(root.length) : path}, line ${line}`,
    found: what,
    allowed: "types that a door exports",
    cure: "export the type beside the symbol",
  }));
}
