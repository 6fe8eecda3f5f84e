/**
 * Renders the figures of a review for print: `make figures-print REVIEW=name`, or
 * `deno task figures-print --help`.
 *
 * @module
 */
import { join } from "node:path";
import { readReviewArgument, usageOf } from "./print/arguments.ts";
import { printFigures } from "./print/print_figures.ts";
import { projectRoot } from "./run/project_root.ts";
import { renderInWorkers } from "./run/render_in_workers.ts";

const usage = usageOf(
  "figures-print",
  "Writes the figures of a review as PNG and TIFF (LZW) at 600 dots an inch into\n" +
    "outputs/<review>/print/, which git ignores and the next run of the notebooks removes.",
);

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  const request = readReviewArgument("figures-print", args, Deno.env.get("REVIEW"));
  if ("problem" in request) {
    console.error(request.problem);
    return 1;
  }
  if (request.help) {
    console.log(usage);
    return 0;
  }
  try {
    const outputs = join(projectRoot, "outputs", request.review);
    const written = await printFigures(request.review, outputs, renderInWorkers, console.log);
    console.log(`${written} files in outputs/${request.review}/print/`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
