import { type House, textOf } from "./house.ts";
import type { Problem } from "./problem.ts";

/**
 * The lock file pins versions and digests and names no host: with a registry other than the default
 * Deno adds a "tarball" address to each package, which would bind the project to that network.
 */
export function lockFile(house: House): Problem[] {
  const lock = textOf(house, "deno.lock");
  if (lock === null) {
    return [{
      where: "deno.lock",
      found: "no file",
      allowed: "a committed lock file",
      cure: "run deno install --frozen=false",
    }];
  }
  return lock.split("\n").flatMap((line, index) =>
    /"tarball"|https?:\/\//.test(line)
      ? [{
        where: `deno.lock, line ${index + 1}`,
        found: line.trim(),
        allowed: "versions and digests without the name of a host",
        cure: "install again with the default registry, or delete the addresses",
      }]
      : []
  );
}
