/**
 * Starts a review in data/: `make new REVIEW=name [TYPE=type] [FROM=file]`, or `deno run -A tools/new.ts --help`.
 *
 * @module
 */
import { join } from "node:path";
import { DataProblems } from "reforest";
import { guideToFillIn, parseReview } from "reforest/review";
import { projectRoot } from "./check/house.ts";
import { readArguments, usage } from "./new/arguments.ts";
import { importFiles } from "./new/import_files.ts";
import { refuseExisting, writeReview } from "./new/write_review.ts";

async function main(args: readonly string[]): Promise<0 | 1> {
  const request = readArguments(args);
  if ("problem" in request) {
    console.error(request.problem);
    return 1;
  }
  if (request.help) {
    console.log(usage);
    return 0;
  }
  const { name, from, kind } = request;
  const data = join(projectRoot, "data");
  await refuseExisting(join(data, name), name);
  const { files, told } = await importFiles(name, from, kind);
  const open = placesToFillIn(name, files);
  await writeReview(data, name, files);
  for (const line of told) console.log(line);
  console.log(`written: data/${name} (${[...files.keys()].join(", ")})`);
  console.log(
    open === 0
      ? `next: make REVIEW=${name}`
      : `next: make REVIEW=${name} lists the ${open} places to fill in first, each with an example;\n` +
        `data/${name}/README.md explains every choice`,
  );
  return 0;
}

/** How many places wait for the authors; every other fault would be ours, and nothing is written. */
function placesToFillIn(name: string, files: ReadonlyMap<string, Uint8Array>): number {
  try {
    parseReview(name, files);
    return 0;
  } catch (error) {
    if (!(error instanceof DataProblems)) throw error;
    const guide = guideToFillIn(name, files, error.problems);
    if (guide === null || guide.others.length > 0) throw error;
    return guide.open;
  }
}

if (import.meta.main) {
  const status = await main(Deno.args).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  Deno.exit(status);
}
