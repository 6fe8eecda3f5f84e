/**
 * Runs the notebooks of one review, or of all: `deno task run [REVIEW | --all]`.
 *
 * @module
 */
import { join } from "node:path";
import { libraryVersion } from "reforest";
import { listReviews, loadReview, reviewFont } from "reforest/io";
import { addReviewPage } from "./page/add_review_page.ts";
import { writeIndex } from "./page/write_index.ts";
import { readArguments, usage } from "./run/arguments.ts";
import { projectRoot } from "./run/project_root.ts";
import { renderInWorkers } from "./run/render_in_workers.ts";
import { runReviews } from "./run/run_reviews.ts";
import { listNotebooks } from "./run/source_files.ts";
import { validateReview } from "./run/validate_review.ts";

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  const known = await listReviews();
  const review = request.review ?? (Deno.env.get("REVIEW") || "rectal-net");
  if (!request.all && !known.includes(review)) {
    return fail(
      `data/: found no review "${review}"; allowed: ${known.join(", ") || "none yet"}; ` +
        `name one of them, as in make REVIEW=${known[0] ?? "name"}`,
    );
  }
  const abort = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    Deno.addSignalListener(signal, () => abort.abort(new Error(`stopped by ${signal}`)));
  }
  try {
    const isWell = await runReviews(request.all ? known : [review], {
      notebooks: await listNotebooks(),
      cellLimit: request.cellLimit,
      libraryVersion,
      render: renderInWorkers,
      fresh: request.fresh,
      validate: validateReview,
      fontOf: async (name) => reviewFont(await loadReview(name)),
      addPage: addReviewPage,
      signal: abort.signal,
      tell: console.log,
    });
    if (isWell) await writeIndex(join(projectRoot, "outputs"));
    if (request.all) await tellGallery();
    return isWell ? 0 : 1;
  } catch (error) {
    if (!abort.signal.aborted) throw error;
    console.error("Stopped; outputs/ is as it was before.");
    return 130;
  }
}

/** Faults of figures are told and do not make a run of notebooks fail; `make gallery` fails. */
async function tellGallery(): Promise<void> {
  const { describeGallery } = await import("./gallery/describe_gallery.ts");
  const { writeGallery } = await import("./gallery/write_gallery.ts");
  console.log(describeGallery(await writeGallery(join(projectRoot, "outputs"))));
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
