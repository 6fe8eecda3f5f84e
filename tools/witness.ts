/**
 * Lets R's metafor compute the primary results of a review: `make witness REVIEW=name`, or
 * `deno task witness --help`.
 *
 * @module
 */
import { join } from "node:path";
import {
  describeWitnesses,
  parseReview,
  runAnalyses,
  witnesses,
  witnessTasks,
} from "reforest/review";
import { readReviewArgument, usageOf } from "./print/arguments.ts";
import { projectRoot } from "./run/project_root.ts";
import { makeWitness, witnessText } from "./witness/make_witness.ts";
import { readReviewFiles } from "./witness/read_review_files.ts";
import { hasMetafor } from "./witness/run_metafor.ts";

const tool = "witness";
const usage = usageOf(
  tool,
  "Computes every primary result of a review with metafor and writes data/<review>/witness.json,\n" +
    "which stands beside our results from then on. Needs Rscript with metafor; nobody needs them to\n" +
    "read the file. A result whose rows or choices change later is shown as stale.",
);

const install = `witness: found no Rscript with metafor; nothing was changed.
On Debian or Ubuntu: apt-get install --no-install-recommends r-cran-metafor
Elsewhere: install R (https://www.r-project.org), then in R: install.packages("metafor")`;

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  const request = readReviewArgument(tool, args, Deno.env.get("REVIEW"));
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  if (!await hasMetafor()) return fail(install);
  try {
    console.log(await refresh(request.review));
    return 0;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** Writes witness.json of a review and says what it shows. */
async function refresh(name: string): Promise<string> {
  const results = runAnalyses(parseReview(name, await readReviewFiles(name)));
  const witness = await makeWitness(witnessTasks(results));
  const path = join(projectRoot, "data", name, "witness.json");
  await Deno.writeTextFile(`${path}.writing`, witnessText(witness));
  await Deno.rename(`${path}.writing`, path);
  return `written: data/${name}/witness.json\n${
    describeWitnesses(witnesses({ witness }, results))
  }`;
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
