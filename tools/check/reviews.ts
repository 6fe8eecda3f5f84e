import type { House } from "./house.ts";
import type { Problem } from "./problem.ts";

/** Loads a review and throws when its data package, protocol or tables are at fault. */
export type Load = (name: string) => unknown;

/** Every review in data/ can be loaded: data package, protocol and tables agree. */
export async function reviews(house: House, load: Load): Promise<Problem[]> {
  const names = new Set(
    [...house.files.keys()].flatMap((path) => path.match(/^data\/([^/]+)\//)?.[1] ?? []),
  );
  if (names.size === 0) {
    return [{
      where: "data",
      found: "no review",
      allowed: "one folder a review",
      cure: "restore the folder data from git",
    }];
  }
  const problems: Problem[] = [];
  for (const name of names) {
    try {
      await load(name);
    } catch (error) {
      problems.push(...faults(`data/${name}`, error));
    }
  }
  return problems;
}

/** The faults that an error lists (see `DataProblems` of the library), or the error as one fault. */
function faults(where: string, error: unknown): Problem[] {
  const lines = error instanceof Error ? error.message.split("\n") : [String(error)];
  const listed = lines.flatMap((line) => {
    const [, place, found, allowed, cure] =
      line.match(/^\s*(.+?): found (.*?); allowed: (.*?); (.*)$/) ?? [];
    if (place === undefined || found === undefined) return [];
    return [{ where: place, found, allowed: allowed ?? "", cure: cure ?? "" }];
  });
  if (listed.length > 0) return listed;
  return [{
    where,
    found: lines.join(" / "),
    allowed: "a review that loads",
    cure: "correct the data package, the protocol or the table",
  }];
}
