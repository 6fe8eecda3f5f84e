import { posix } from "node:path";
import { type House, textOf } from "./house.ts";
import type { Problem } from "./problem.ts";

const source = /^(?:lib|page|tools|tests|bench)\/.*\.ts$/;
const relative = /\b(?:from|import)\s*\(?\s*"(\.[^"]+)"/g;

/** Files that import each other, by themselves or through others, for values or for types. */
export function circles(house: House): Problem[] {
  const importsOf = new Map<string, readonly string[]>();
  for (const path of house.files.keys()) {
    if (source.test(path)) importsOf.set(path, imported(house, path));
  }
  const problems: Problem[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (path: string) => {
    const start = way.indexOf(path);
    if (start !== -1) {
      problems.push({
        where: path,
        found: `files that import each other: ${[...way.slice(start), path].join(" -> ")}`,
        allowed: "imports in one direction",
        cure: "give what they share a file of its own",
      });
    }
    if (done.has(path)) return;
    done.add(path);
    way.push(path);
    for (const target of importsOf.get(path) ?? []) visit(target);
    way.pop();
  };
  for (const path of importsOf.keys()) visit(path);
  return problems;
}

function imported(house: House, path: string): readonly string[] {
  const text = textOf(house, path) ?? "";
  return [...text.matchAll(relative)]
    .map(([, specifier = ""]) => posix.join(posix.dirname(path), specifier))
    .filter((target) => target !== path && house.files.has(target) && source.test(target));
}
