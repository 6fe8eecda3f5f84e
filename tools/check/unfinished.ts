import { type House, textOf } from "./house.ts";
import type { Problem } from "./problem.ts";

// Written in pieces, so that this file does not hold what it looks for.
const marks = new RegExp(`\\b(?:${["TO" + "DO", "FIX" + "ME", "XX" + "X"].join("|")})\\b|@@\\w+@@`);

/** Notes to oneself and blanks to be filled, in anything but the data and what programs write. */
export function unfinished(house: House): Problem[] {
  const problems: Problem[] = [];
  for (const path of house.files.keys()) {
    if (/^(?:data|outputs|tests\/reference)\//.test(path) || path === "deno.lock") continue;
    const lines = (textOf(house, path) ?? "").split("\n");
    for (const [index, line] of lines.entries()) {
      const mark = line.match(marks)?.[0];
      if (mark === undefined) continue;
      problems.push({
        where: `${path}, line ${index + 1}`,
        found: `"${mark}"`,
        allowed: "finished text and code",
        cure: "finish it, or take it out",
      });
    }
  }
  return problems;
}
