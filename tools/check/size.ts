import { type House, textOf } from "./house.ts";
import type { Problem } from "./problem.ts";

const mostLines = 250;
const mostMegabytes = 30;

/** Files of the library, the page and the tools that need scrolling to be reviewed. */
export function longFiles(house: House): Problem[] {
  const problems: Problem[] = [];
  for (const path of house.files.keys()) {
    if (!/^(?:lib|page|tools)\/.*\.ts$/.test(path)) continue;
    const lines = (textOf(house, path) ?? "").replace(/\n$/, "").split("\n").length;
    if (lines < mostLines) continue;
    problems.push({
      where: path,
      found: `${lines} lines`,
      allowed: `fewer than ${mostLines}`,
      cure: "give each function a file of its own",
    });
  }
  return problems;
}

/** A repository that is a burden to clone. */
export function heavyTree(house: House): Problem[] {
  const sizes = [...house.files].map(([path, bytes]) => ({ path, size: bytes.length }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  if (total < mostMegabytes * 1e6) return [];
  const largest = sizes.sort((a, b) => b.size - a.size).slice(0, 3);
  return [{
    where: "the repository",
    found: `${megabytes(total)} MB`,
    allowed: `less than ${mostMegabytes} MB`,
    cure: `look at the largest: ${
      largest.map(({ path, size }) => `${path} (${megabytes(size)} MB)`).join(", ")
    }`,
  }];
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
