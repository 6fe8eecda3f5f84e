import { join } from "node:path";
import { carryOut } from "./carry_out.ts";
import { outputFiles } from "./current_files.ts";
import { importedFiles } from "./imported_files.ts";
import { listFiles } from "./list_files.ts";
import { makeManifest, serialiseManifest } from "./manifest.ts";
import { notebookPageStage } from "./notebook_page_stage.ts";
import { notebookStage } from "./notebook_stage.ts";
import { pageStage } from "./page_stage.ts";
import type { DonePiece } from "./piece.ts";
import { projectFiles } from "./project_files.ts";
import { renderStage } from "./render_stage.ts";
import { format, readRunLog, type RunLog, thisMachine } from "./run_log.ts";
import type { RunReviewOptions } from "./run_options.ts";
import { changedFiles, type Digests, originsOf } from "./source_files.ts";
import { recordFolder } from "./step_records.ts";
import { removeFolder } from "./swap_folder.ts";
import { sumUpReasons } from "./why_due.ts";

/**
 * Fills a folder with all outputs of a review: by the stages of a run in their order, each with the
 * pieces that are due, and a manifest that lists everything.
 *
 * @param previous Folder of the outputs of the last run; it may be absent.
 * @returns What is to be remembered of the run, or why the folder cannot be used.
 */
export async function fillOutputs(
  folder: string,
  previous: string,
  review: string,
  options: RunReviewOptions,
): Promise<RunLog | { readonly failures: readonly string[] }> {
  const { notebooks, libraryVersion } = options;
  await options.validate(review);
  const about = { review, denoVersion: Deno.version.deno, libraryVersion };
  const origins = await originsOf(review);
  const files = projectFiles(origins, notebooks);
  const last = await readRunLog(review);
  const machine = thisMachine();
  const outputs = await outputFiles(previous);
  const { pieces, due, failures } = await carryOut(
    [
      await notebookStage({ ...options, review }),
      notebookPageStage({ ...options, review }),
      renderStage({ ...options, review, inputs: origins.inputs }),
      pageStage({ ...about, ...origins }, options),
    ],
    {
      folder,
      previous,
      last,
      now: { machine, force: options.force, files, outputs, place: `outputs/${review}` },
      signal: options.signal,
    },
  );
  if (failures.length > 0) return { failures };
  tellStrays(await listFiles("", previous), pieces, options.tell);

  const named = [...new Set(pieces.flatMap(({ modules }) => modules))].sort();
  const modules = due === 0 && last !== null ? last.modules : await importedFiles(named);
  const changed = changedFiles(origins, await originsOf(review));
  if (changed.length > 0) {
    return { failures: [`changed while the notebooks ran, run again: ${changed.join(", ")}`] };
  }
  refuseUnlisted(modules, files);
  const manifest = await makeManifest(folder, { ...about, ...origins }, pieces);
  await removeFolder(join(folder, recordFolder));
  await Deno.writeTextFile(join(folder, "manifest.json"), serialiseManifest(manifest));
  return {
    format,
    machine,
    notebooks,
    files: Object.fromEntries(files),
    modules,
    outputs: Object.fromEntries(await outputFiles(folder)),
    pieces,
  };
}

/** What goes with the old outputs: files of people, of other commands, and of steps that are no more. */
function tellStrays(
  paths: readonly string[],
  pieces: readonly DonePiece[],
  tell: (line: string) => void,
): void {
  const known = new Set(pieces.flatMap(({ written }) => written.map(({ path }) => path)));
  const strays = paths.filter((path) => path !== "manifest.json" && !known.has(path));
  const them = strays.length === 1 ? "it" : "them";
  if (strays.length > 0) tell(`  removed   ${sumUpReasons(strays)}; no step writes ${them}`);
}

/** A file that is run and not digested could change without anybody noticing. */
function refuseUnlisted(modules: RunLog["modules"], files: Digests): void {
  const unlisted = [...new Set(Object.values(modules).flat())].filter((path) => !files.has(path));
  if (unlisted.length === 0) return;
  throw new Error(
    `a step imports ${unlisted.sort().join(", ")}; allowed are files that the manifest lists: ` +
      `lib, tools, vendor, deno.json, deno.lock; move what is needed there`,
  );
}
