import { type House, textOf } from "./house.ts";
import type { Problem } from "./problem.ts";

/** Files that repeat the version of deno.json, and where in them it stands. */
const copies: readonly { readonly path: string; readonly pattern: RegExp }[] = [
  { path: "lib/version.ts", pattern: /libraryVersion = "([^"]+)"/ },
  { path: "CITATION.cff", pattern: /^version: "?([^"\n]+)"?$/m },
  { path: "CHANGELOG.md", pattern: /^## (\d+\.\d+\.\d+\S*)/m },
];

/** One version in every file that names it, and the pinned Deno in the Makefile. */
export function versions(house: House, denoVersion: string = Deno.version.deno): Problem[] {
  const problems: Problem[] = [];
  const { version } = JSON.parse(textOf(house, "deno.json") ?? "{}") as { version?: string };
  const expect = (path: string, found: string | undefined, allowed: string | undefined) => {
    if (found !== undefined && found === allowed) return;
    problems.push({
      where: path,
      found: found === undefined ? "no version" : `version ${found}`,
      allowed: allowed ?? "a version in deno.json",
      cure: "write the same version in every file",
    });
  };
  for (const { path, pattern } of copies) {
    expect(path, textOf(house, path)?.match(pattern)?.[1], version);
  }
  const pinned = textOf(house, "Makefile")?.match(/^DENO_VERSION := (\S+)$/m)?.[1];
  expect("Makefile, DENO_VERSION", pinned, denoVersion);
  return problems;
}
