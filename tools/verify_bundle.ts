/**
 * Checks a bundle against its own digests and lists: `make verify-bundle FILE=bundle/name.zip`.
 *
 * @module
 */
import { verifyBundle } from "./bundle/verify_bundle.ts";
import { unzipBytes } from "./bundle/zip_bytes.ts";
import { readNamedFile } from "./run/read_named_file.ts";

const usage =
  `Checks every file of a bundle against SHA256SUMS, the manifest of the run and the metadata.

  deno task verify-bundle FILE

Nothing is unpacked and nothing is run; README.md of the bundle says how to run it again.`;

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    return 0;
  }
  // make without FILE gives an empty name.
  const [file, ...others] = args.filter((text) => text !== "");
  if (file === undefined || others.length > 0) {
    console.error(
      `verify-bundle: found ${file === undefined ? "no file" : `${others.length + 1} files`}; ` +
        "allowed: one; as in make verify-bundle FILE=bundle/bcg.zip",
    );
    return 1;
  }
  try {
    const files = unzipBytes(file, await readNamedFile(file, "a bundle (.zip)"));
    const problems = await verifyBundle(files);
    for (const problem of problems) console.error(problem);
    console.log(
      problems.length === 0
        ? `${file}: ${files.size} files, all as they were packed`
        : `${file}: ${problems.length} of its files or lists are not as they were packed`,
    );
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
