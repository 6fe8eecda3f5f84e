/**
 * Checks a bundle against its own digests and lists: `make verify-bundle FILE=bundle/name.zip`.
 *
 * @module
 */
import { join } from "node:path";
import { readBundle } from "./bundle/read_bundle.ts";
import { sumsPath } from "./bundle/sums.ts";
import { verifyBundle } from "./bundle/verify_bundle.ts";
import { projectRoot } from "./run/project_root.ts";

const usage =
  `Checks every file of a bundle against SHA256SUMS, the manifest of the run and the metadata.

  deno task verify-bundle FILE     a ZIP file, or the folder that one was unpacked into
  deno task verify-bundle          inside of such a folder

Nothing is unpacked and nothing is run; README.md of the bundle says how to run it again. In a folder,
what make fetches and writes beside the bundle (packages, reports) is not looked at.`;

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    return 0;
  }
  // make without FILE gives an empty name.
  const named = args.filter((text) => text !== "");
  const isUnpacked = await Deno.stat(join(projectRoot, sumsPath)).then(() => true, () => false);
  const [file = isUnpacked ? projectRoot : undefined, ...others] = named;
  if (file === undefined || others.length > 0) {
    console.error(
      `verify-bundle: found ${file === undefined ? "no file" : `${others.length + 1} files`}; ` +
        "allowed: one; as in make verify-bundle FILE=bundle/bcg.zip",
    );
    return 1;
  }
  try {
    const files = await readBundle(file);
    const problems = await verifyBundle(files);
    const name = named.length === 0 ? "this folder" : file;
    for (const problem of problems) console.error(problem);
    console.log(
      problems.length === 0
        ? `${name}: ${files.size} files, all as they were packed`
        : `${name}: ${problems.length} of its files or lists are not as they were packed`,
    );
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
