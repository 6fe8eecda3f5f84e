import { type House, textOf } from "./house.ts";
import type { Problem } from "./problem.ts";

// Written in pieces, so that this file does not hold what it looks for.
const directive = new RegExp(
  ["//\\s*deno-lint", "ignore(?:-file)?"].join("-") + "([^\\n]*)",
  "g",
);

/** Comments that switch off a rule of the house, or all rules at once. */
export function silencedRules(house: House): Problem[] {
  const problems: Problem[] = [];
  for (const path of house.files.keys()) {
    if (!path.endsWith(".ts")) continue;
    const text = textOf(house, path) ?? "";
    for (const match of text.matchAll(directive)) {
      const [rules = ""] = (match[1] ?? "").split("--");
      if (rules.trim() !== "" && !rules.includes("house/")) continue;
      problems.push({
        where: `${path}, line ${text.slice(0, match.index).split("\n").length}`,
        found: "a comment that switches off the rules of the house",
        allowed: "named rules of Deno, one by one, each with its reason after --",
        cure: "keep the rule, or change it for everybody in tools/check",
      });
    }
  }
  return problems;
}
