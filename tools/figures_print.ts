/**
 * Renders the figures of a review for print: `make figures-print REVIEW=name`, or
 * `deno task figures-print --help`.
 *
 * @module
 */
import { join } from "node:path";
import { journals } from "reforest/figure";
import { loadReview, reviewFont } from "reforest/io";
import { readReviewArgument, usageOf } from "./print/arguments.ts";
import { journalNamed } from "./print/journal_named.ts";
import { printDpi } from "./print/print_dpi.ts";
import { printFigures } from "./print/print_figures.ts";
import { takeOption } from "./print/take_option.ts";
import { projectRoot } from "./run/project_root.ts";
import { renderInWorkers } from "./run/render_in_workers.ts";

const tool = "figures-print";
const usage = `${
  usageOf(
    tool,
    "Writes the figures of a review as PNG and TIFF (LZW) into\n" +
      "outputs/<review>/print/, which git ignores and the next run of the notebooks removes.",
  )
}
  --journal NAME    scale them to the sizes of a journal, as SVG and PDF as well:
                    ${Object.keys(journals).join(", ")}
  --dpi NUMBER      dots an inch, 300 or 600 (default 600)`;

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<0 | 1> {
  const { value: journal, rest: others } = takeOption(args, "--journal");
  const { value: resolution, rest } = takeOption(others, "--dpi");
  const request = readReviewArgument(tool, rest, Deno.env.get("REVIEW"));
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  const profile = journal === null ? null : journalNamed(tool, journal);
  if (profile !== null && "problem" in profile) return fail(profile.problem);
  const dpi = printDpi(tool, resolution);
  if (typeof dpi !== "number") return fail(dpi.problem);
  try {
    const outputs = join(projectRoot, "outputs", request.review);
    const written = await printFigures(request.review, outputs, {
      profile,
      dpi,
      render: renderInWorkers,
      font: await reviewFont(await loadReview(request.review)),
      tell: console.log,
    });
    console.log(`${written} files in outputs/${request.review}/print/`);
    return 0;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(message: string): 1 {
  console.error(message);
  return 1;
}
