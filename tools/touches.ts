/**
 * Lists all that a cell of a table reaches: `make touches CELL=bcg.csv:2:tpos REVIEW=bcg`, or
 * `deno task touches --help`.
 *
 * @module
 */
import { manuscriptResults, touches } from "reforest/review";
import { loadReview } from "reforest/io";
import { readCellPlace, readTrailArguments } from "./trail/arguments.ts";
import { linesOfTouched } from "./trail/lines.ts";
import { readOutputs } from "./trail/read_outputs.ts";

const usage = `Lists the numbers, results, tables, figures and sentences that a cell reaches.

  deno task touches FILE:ROW:COLUMN [--review NAME] [--json]

  FILE             path in data/<review>/, or the name of the table
  ROW              line in the file; the header is line 1
  --review NAME    a folder in data/ (also REVIEW=name in the environment; default rectal-net)
  --json           the same as JSON
  --help           this text

What "reaches" means, and how it is tested: docs/trail.md`;

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  const request = readTrailArguments("touches", "cell", args, Deno.env.get("REVIEW"));
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  try {
    const review = await loadReview(request.review);
    const place = readCellPlace(request.subject, review);
    const outputs = await readOutputs(request.review);
    const touched = touches(review, manuscriptResults(review), place, outputs);
    console.log(
      request.json ? JSON.stringify(touched, null, 2) : linesOfTouched(touched).join("\n"),
    );
    return 0;
  } catch (error) {
    return fail(`touches: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
