/**
 * Runs the notebooks of one review, or of all: `deno task run [REVIEW | --all]`.
 *
 * @module
 */
import { join } from "node:path";
import { readArguments, type RunRequest, usage } from "./run/arguments.ts";
import { describeRefusal } from "./run/describe_fault.ts";
import { currentFiles } from "./run/current_files.ts";
import { gallery, index, overviewDue, rememberOverview } from "./run/overview.ts";
import { remember } from "./run/remember.ts";
import { projectRoot } from "./run/project_root.ts";
import { listDataFolders, listNotebooks, sourcesOf } from "./run/source_files.ts";
import { sumUpReasons } from "./run/why_due.ts";
import { withLock } from "./run/with_lock.ts";

const outputs = join(projectRoot, "outputs");

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if ("problem" in request) return fail(request.problem);
  if (request.help) {
    console.log(usage);
    return 0;
  }
  const known = await listDataFolders();
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
    const reviews = request.all ? known : [review];
    const due = request.force ? reviews : await dueReviews(reviews);
    const isWell = due.length === 0 || await runDue(due, request, abort.signal);
    if (isWell) await updateIndex(request.force);
    if (request.all) await updateGallery(request.force);
    return isWell ? 0 : 1;
  } catch (error) {
    if (abort.signal.aborted) {
      console.error("Stopped; outputs/ is as it was before.");
      return 130;
    }
    const refusal = describeRefusal(error, projectRoot);
    if (refusal === null) throw error;
    return fail(refusal);
  }
}

/** Reviews of which something is due; of the others it is said that nothing changed. */
async function dueReviews(reviews: readonly string[]): Promise<readonly string[]> {
  const about = { sources: await sourcesOf(), notebooks: await listNotebooks() };
  const due: string[] = [];
  for (const review of reviews) {
    const files = await currentFiles(review, about);
    if (files === null) due.push(review);
    else {
      console.log(
        `${review}: unchanged, ${about.notebooks.length} notebooks and ${files} files; ` +
          `make FORCE=1 REVIEW=${review} runs them all again`,
      );
    }
  }
  return due;
}

/** What the steps need is loaded here: it takes longer than finding out that nothing changed. */
async function runDue(
  reviews: readonly string[],
  { cellLimit, force }: RunRequest,
  signal: AbortSignal,
): Promise<boolean> {
  const { libraryVersion } = await import("reforest");
  const { loadReview, reviewFont } = await import("reforest/io");
  const { writeReviewPage } = await import("./page/write_review_page.ts");
  const { renderInWorkers } = await import("./run/render_in_workers.ts");
  const { runReviews } = await import("./run/run_reviews.ts");
  const { validateReview } = await import("./run/validate_review.ts");
  return await runReviews(reviews, {
    notebooks: await listNotebooks(),
    cellLimit,
    libraryVersion,
    render: renderInWorkers,
    force,
    validate: validateReview,
    fontOf: async (name) => reviewFont(await loadReview(name)),
    writePage: writeReviewPage,
    signal,
    tell: console.log,
  });
}

async function updateIndex(force: boolean): Promise<void> {
  // Two runs that write it at once could remember that of the other.
  await withLock("index", () => writeIndexIfDue(force));
}

async function writeIndexIfDue(force: boolean): Promise<void> {
  const { why, files } = await overviewDue(index, force);
  if (why.length === 0) return;
  console.log(`outputs/${index.page}: rerun: ${sumUpReasons(why)}`);
  const { writeIndex } = await import("./page/write_index.ts");
  await writeIndex(outputs);
  await remember(index.page, () => rememberOverview(index, files), console.log);
}

/** Faults of figures are told and do not make a run of notebooks fail; `make gallery` fails. */
async function updateGallery(force: boolean): Promise<void> {
  const { why, files } = await overviewDue(gallery, force);
  if (why.length === 0) return console.log(`outputs/${gallery.page}: unchanged`);
  console.log(`outputs/${gallery.page}: rerun: ${sumUpReasons(why)}`);
  const { describeGallery } = await import("./gallery/describe_gallery.ts");
  const { writeGallery } = await import("./gallery/write_gallery.ts");
  const written = await writeGallery(outputs);
  console.log(describeGallery(written));
  // One with faults is drawn each time, so that they are told each time.
  if (written.faults.length > 0) return;
  await remember(gallery.page, () => rememberOverview(gallery, files), console.log);
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
