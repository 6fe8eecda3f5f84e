/**
 * Follows a printed number back to its cells: `make trace ID=esd-v-memr.estimate`, or
 * `deno task trace --help`.
 *
 * @module
 */
import { lineageOf, manuscriptResults } from "reforest/review";
import { loadReview } from "reforest/io";
import { readTrailArguments } from "./trail/arguments.ts";
import { linesOfLineage } from "./trail/lines.ts";
import { readOutputs } from "./trail/read_outputs.ts";

const usage = `Follows a printed number back to the cells that it was computed from.

  deno task trace ID [--review NAME] [--json]

  ID               of a named number, as in outputs/<review>/numbers.json
  --review NAME    a folder in data/ (also REVIEW=name in the environment; default rectal-net)
  --json           the same as JSON
  --help           this text

What a lineage holds, and how it is tested: docs/trail.md`;

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  const request = readTrailArguments("trace", "id", args, Deno.env.get("REVIEW"));
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  try {
    const review = await loadReview(request.review);
    const outputs = await readOutputs(request.review);
    const lineage = lineageOf(review, manuscriptResults(review), request.subject, outputs);
    console.log(
      request.json ? JSON.stringify(lineage, null, 2) : linesOfLineage(lineage).join("\n"),
    );
    return 0;
  } catch (error) {
    return fail(`trace: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
