/**
 * Starts a review in data/: `make new REVIEW=name [FROM=file]`, or `deno run -A tools/new.ts --help`.
 *
 * @module
 */
import { join } from "node:path";
import { DataProblems } from "reforest";
import { parseReview } from "reforest/review";
import { projectRoot } from "./check/house.ts";
import { readArguments, usage } from "./new/arguments.ts";
import { importFiles } from "./new/import_files.ts";
import { isToFillIn } from "./new/is_to_fill_in.ts";
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
  const { name, from } = request;
  const data = join(projectRoot, "data");
  await refuseExisting(join(data, name), name);
  const { files, told } = await importFiles(name, from);
  const open = placesToFillIn(name, files);
  await writeReview(data, name, files);
  for (const line of told) console.log(line);
  console.log(`written: data/${name} (${[...files.keys()].join(", ")})`);
  console.log(
    open === 0
      ? `next: make REVIEW=${name}`
      : `next: fill in ${open} places; make REVIEW=${name} lists them with file and line`,
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
    const others = error.problems.filter((problem) => !isToFillIn(problem));
    if (others.length > 0) throw new DataProblems(others);
    return error.problems.length;
  }
}

if (import.meta.main) {
  const status = await main(Deno.args).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  Deno.exit(status);
}
