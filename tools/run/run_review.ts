import { join } from "node:path";
import type { FigureFont } from "reforest/io";
import { makeManifest, type Manifest, serialiseManifest } from "./manifest.ts";
import { projectRoot } from "./project_root.ts";
import { renderFigures } from "./render_figures.ts";
import type { Render } from "./rendering.ts";
import { runNotebooks } from "./run_notebooks.ts";
import { changedFiles, originsOf } from "./source_files.ts";
import { readStepRecords, recordFolder, type StepRecord } from "./step_records.ts";
import { removeFolder, restoreFolder, swapFolder } from "./swap_folder.ts";
import { withLock } from "./with_lock.ts";
import { writeNotebooks } from "./write_notebooks.ts";

/** How a review is run. */
export interface RunReviewOptions {
  /** Paths of the notebooks from the root of the project, in reading order. */
  readonly notebooks: readonly string[];
  readonly cellLimit: number;
  readonly libraryVersion: string;
  readonly render: Render;
  /** Whether figures that did not change are rendered again. */
  readonly fresh: boolean;
  /** Rejects, with words for a person, when the data of a review cannot be used. */
  readonly validate: (review: string) => Promise<unknown>;
  /** The font that a review supplies for its figures. */
  readonly fontOf: (review: string) => Promise<FigureFont | null>;
  /** Writes the review page into the folder of the outputs, and adds it to their manifest. */
  readonly addPage: (folder: string, manifest: Manifest) => Promise<Manifest>;
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}

/** How the run of a review went. */
export interface ReviewOutcome {
  readonly review: string;
  /** Number of files in `outputs/<review>/`. */
  readonly files: number;
  readonly seconds: number;
  /** Why nothing was stored; empty when all is well. */
  readonly failures: readonly string[];
}

/**
 * Runs all notebooks of a review into a staging folder, renders the figures, lists everything in
 * a manifest, and puts the folder in the place of `outputs/<review>/`. When anything fails,
 * `outputs/<review>/` stays as it was.
 */
export async function runReview(review: string, options: RunReviewOptions): Promise<ReviewOutcome> {
  const start = performance.now();
  const result = await withLock(
    `run-${review}`,
    () => runInStaging(review, options),
    () => options.tell(`  another run of ${review} is under way; waiting for its end`),
  );
  return { review, seconds: (performance.now() - start) / 1000, ...result };
}

async function runInStaging(
  review: string,
  options: RunReviewOptions,
): Promise<{ readonly files: number; readonly failures: readonly string[] }> {
  const place = join(projectRoot, "outputs", review);
  const staging = join(projectRoot, "outputs", `.staging-${review}`);
  const aside = `${staging}-old`;
  await restoreFolder(place, aside);
  await removeFolder(staging);
  await Deno.mkdir(staging, { recursive: true });
  try {
    const files = await fill(staging, review, options);
    if (typeof files !== "number") return { files: 0, failures: files };
    await swapFolder(staging, place, aside);
    return { files, failures: [] };
  } catch (error) {
    options.signal.throwIfAborted();
    return { files: 0, failures: [error instanceof Error ? error.message : String(error)] };
  } finally {
    await removeFolder(staging);
  }
}

/** Fills the staging folder; the number of files, or why it cannot be used. */
async function fill(
  staging: string,
  review: string,
  options: RunReviewOptions,
): Promise<number | readonly string[]> {
  const { libraryVersion, tell } = options;
  await options.validate(review);
  const origins = await originsOf(review);
  const { executed, failures } = await runNotebooks(options.notebooks, {
    ...options,
    review,
    output: staging,
  });
  if (failures.length > 0) return failures;

  const steps = await readStepRecords(staging);
  const names = executed.map(({ name }) => name);
  const strangers = steps.filter(({ step }) => !names.includes(step));
  if (strangers.length > 0) {
    return strangers.map(({ step }) =>
      `found a step "${step}"; allowed are the names of the notebooks: ${names.join(", ")}`
    );
  }
  const about = { review, denoVersion: Deno.version.deno, libraryVersion };
  const { written, anew } = await renderFigures(staging, {
    render: options.render,
    previous: options.fresh ? null : join(projectRoot, "outputs", review),
    by: { ...origins, denoVersion: about.denoVersion },
    font: await options.fontOf(review),
  });
  const kept = written.length - anew;
  tell(
    `  rendered ${anew} PDF and PNG files${kept > 0 ? `, kept ${kept} that did not change` : ""}`,
  );
  const render: StepRecord = { step: "render", written };
  const pages = await writeNotebooks(staging, executed, about, steps);
  const changed = changedFiles(origins, await originsOf(review));
  if (changed.length > 0) {
    return [`changed while the notebooks ran, run again: ${changed.join(", ")}`];
  }
  const records = [...steps, render, ...pages];
  const manifest = await options.addPage(
    staging,
    await makeManifest(staging, { ...about, ...origins }, records),
  );
  await removeFolder(join(staging, recordFolder));
  await Deno.writeTextFile(
    join(staging, "manifest.json"),
    serialiseManifest(manifest),
  );
  return manifest.outputs.length + 1;
}
