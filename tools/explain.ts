/**
 * Why numbers of a review are not what they were: `make explain FROM=commit REVIEW=name`, or
 * `deno task explain --help`.
 *
 * @module
 */
import { join } from "node:path";
import { readExplainArguments, usage } from "./explain/arguments.ts";
import { explainReview } from "./explain/explain_review.ts";
import { explanationLines } from "./explain/explanation_lines.ts";
import { writeExplanation } from "./explain/write_explanation.ts";
import { projectRoot } from "./run/project_root.ts";

/** A library between two states may not come to an end. */
const seconds = 120;

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1 | 130> {
  const request = readExplainArguments(args, Deno.env.get("REVIEW"));
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  const abort = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => abort.abort(new Error(`stopped by ${signal}`)));
  }
  try {
    const start = performance.now();
    const found = await explainReview({
      ...request,
      root: projectRoot,
      seconds,
      tell: console.log,
      signal: abort.signal,
    });
    await writeExplanation(found, join(projectRoot, "verify"));
    console.log(explanationLines(found).join("\n"));
    const spent = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${spent} s; the report is in verify/explain-${found.review}.html`);
    return 0;
  } catch (error) {
    if (abort.signal.aborted) {
      console.error("Stopped; nothing was written.");
      return 130;
    }
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
