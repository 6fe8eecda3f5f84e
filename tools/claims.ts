/**
 * Recomputes what is printed and compares it as text: `make claims REVIEW=name`, or
 * `deno run -A tools/claims.ts --help`.
 *
 * @module
 */
import { claimsLedger, manuscriptResults, readManuscriptText } from "reforest/review";
import { loadReview, readManuscripts } from "reforest/io";
import { readClaimsArguments, usage } from "./claims/arguments.ts";
import { reportClaims } from "./claims/report_claims.ts";
import { readNamedFile } from "./run/read_named_file.ts";

const manuscriptFile = "a manuscript (.md, .tex, .txt, .docx)";

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const request = readClaimsArguments(args, Deno.env.get("REVIEW"));
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  try {
    const review = await loadReview(request.review);
    const { manuscript: path } = request;
    const manuscripts = path === null
      ? await readManuscripts(review)
      : [readManuscriptText(path, await readNamedFile(path, manuscriptFile))];
    const ledger = claimsLedger(review, manuscriptResults(review), manuscripts);
    console.log(reportClaims(ledger));
    if (ledger.faults.length === 0) return 0;
    // A check that matched nothing fails, and is told from a number that is wrong.
    return ledger.compared === 0 && ledger.faults.length === 1 ? 2 : 1;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
