import { join } from "node:path";
import { listNotebooks } from "../run/source_files.ts";
import { removeFolder } from "../run/swap_folder.ts";
import { readStepRecords, type StepRecord } from "../run/step_records.ts";
import { checkManifest } from "./check_manifest.ts";
import { findLinks } from "./find_links.ts";
import { gradeOutputs } from "./grade_outputs.ts";
import { judge } from "./judge.ts";
import { readManifest } from "./read_manifest.ts";
import { renderAgain } from "./render_again.ts";
import { rerun, type RerunOptions } from "./rerun.ts";
import { brokenSeal, sumUpSeal, takeSeal } from "./take_seal.ts";
import type { NotebookStop, Verification } from "./types.ts";
import { type WrittenBy, writtenBy } from "./written_by.ts";

const notes = [
  "A verdict says that these data and this code give these outputs. It does not say that either is right.",
  "Code is lib, tools, vendor, the notebooks, deno.json and deno.lock. The files of installed " +
  "packages are not sealed; deno.lock holds the digests that they were installed by.",
];

/**
 * Reruns a review blindly and compares what comes out with the committed outputs: seals data, code
 * and outputs, runs the notebooks as modules that can read neither the outputs nor anything else of
 * the machine, grades each output, and takes the seal again. Nothing in the project changes.
 *
 * @param options `root`: folder of the project.
 */
export async function verifyReview(
  options: Omit<RerunOptions, "folder" | "notebooks">,
): Promise<Verification> {
  const { review, root, tell } = options;
  const links = await findLinks(review, root);
  if (links.length > 0) return await refuse(links, review);
  const seal = await takeSeal(review, root);
  const outputs = join(root, "outputs", review);
  const notebooks = await listNotebooks(root);
  const manifest = await readManifest(outputs);
  // Deno holds permissions against real paths.
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "reforest-verify-" }));
  try {
    tell(`${review}: sealed ${seal.outputs.length} outputs; rerunning the notebooks`);
    const { output, shown, stopped } = await rerun({ ...options, notebooks, folder });
    const { records, faults } = await readRecords(output);
    const byNotebooks = writtenBy(records);
    const cell = { ...options, code: join(folder, "code"), output };
    const { rendered, stopped: undrawn } = await renderAgain(seal, byNotebooks, cell);
    const written: WrittenBy = new Map([...byNotebooks, ...rendered]);
    const about = { outputs, output, root, review, manifest, shown };
    const verdicts = await gradeOutputs(seal, written, about);
    const found = {
      review,
      title: await titleOf(review, root),
      denoVersion: Deno.version.deno,
      sealed: await sumUpSeal(seal),
      changedMeanwhile: brokenSeal(seal, await takeSeal(review, root), review),
      stopped: [...stopped, ...faults, ...undrawn],
      links,
      manifestProblems: checkManifest(manifest, seal, written, review),
      outputs: verdicts,
      notes: manifest !== null && manifest.denoVersion !== Deno.version.deno
        ? [
          `Made with Deno ${manifest.denoVersion}, rerun with Deno ${Deno.version.deno}.`,
          ...notes,
        ]
        : notes,
    };
    return { ...found, ...judge(found) };
  } finally {
    await removeFolder(folder);
  }
}

/** Deno reads through links, and so would a notebook, whatever they lead to: nothing is run. */
async function refuse(links: readonly string[], review: string): Promise<Verification> {
  const found = {
    review,
    title: review,
    denoVersion: Deno.version.deno,
    sealed: await sumUpSeal({ inputs: [], sources: [], outputs: [], stamps: new Map() }),
    changedMeanwhile: [],
    stopped: [],
    links,
    manifestProblems: [],
    outputs: [],
    notes,
  };
  return { ...found, ...judge(found) };
}

/** What the steps say they wrote and is there, or what is wrong with what they say. */
async function readRecords(
  output: string,
): Promise<{ readonly records: readonly StepRecord[]; readonly faults: readonly NotebookStop[] }> {
  try {
    const records = await Promise.all((await readStepRecords(output)).map(async (record) => {
      const isThere = await Promise.all(record.written.map(({ path }) => isFile(output, path)));
      return { ...record, written: record.written.filter((_, index) => isThere[index]) };
    }));
    return { records, faults: [] };
  } catch (error) {
    // A notebook can write what it likes in this folder.
    const why = error instanceof Error ? error.message : String(error);
    return { records: [], faults: [{ notebook: "notebooks/", why }] };
  }
}

async function isFile(output: string, path: string): Promise<boolean> {
  if (path.split("/").includes("..")) return false;
  return await Deno.lstat(join(output, path)).then((info) => info.isFile, () => false);
}

async function titleOf(review: string, root: string): Promise<string> {
  const file = await Deno.readTextFile(join(root, "data", review, "datapackage.json"));
  const { title }: { readonly title?: unknown } = JSON.parse(file);
  return typeof title === "string" ? title : review;
}
