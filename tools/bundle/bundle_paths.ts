import { listFiles } from "../run/list_files.ts";

const folders = ["kernels", "lib", "notebooks", "page", "tools", "vendor"];
const single = [
  "ARCHITECTURE.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "Makefile",
  "data/README.md",
  "deno.json",
  "deno.lock",
];

/**
 * Files of the project that go into the bundle of a review as they are, sorted: its data and
 * outputs, the notebooks, and all code but the tests.
 */
export async function bundlePaths(review: string, root: string): Promise<readonly string[]> {
  const below = await Promise.all(
    [...folders, `data/${review}`, `outputs/${review}`].map((folder) => listFiles(folder, root)),
  );
  return [...single, ...below.flat()].filter((path) => !isLeftOut(path)).sort();
}

/** Tests, what editors leave behind, and what other programs than the run write into outputs. */
function isLeftOut(path: string): boolean {
  return /_test\.tsx?$/.test(path) || /(^|\/)\.|~$|\.ipynb\.ts$/.test(path) ||
    /^outputs\/[^/]+\/print\//.test(path);
}
