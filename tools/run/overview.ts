import { join } from "node:path";
import { importedFiles } from "./imported_files.ts";
import { listFiles } from "./list_files.ts";
import type { Piece } from "./piece.ts";
import { projectRoot } from "./project_root.ts";
import { format, readRunLog, thisMachine, writeRunLog } from "./run_log.ts";
import { digestFiles, type Digests, digestsByPath, sourcesOf } from "./source_files.ts";
import { whyDue } from "./why_due.ts";

/** A page on all reviews that have outputs, `outputs/<page>`. */
export interface Overview {
  readonly page: string;
  /** The module that writes it. */
  readonly module: string;
  /** Which files of the outputs of reviews it shows; it uses all data. */
  readonly shows: RegExp;
}

export const index: Overview = {
  page: "index.html",
  module: "tools/page/write_index.ts",
  shows: /^(?:manifest\.json|results\/.*)$/,
};

export const gallery: Overview = {
  page: "gallery.html",
  module: "tools/gallery/write_gallery.ts",
  shows: /^figures\/[^/]+\.(?:svg|alt\.txt)$/,
};

/** Why an overview is to be written again, if it is; and what it would be made from. */
export async function overviewDue(
  overview: Overview,
  force: boolean,
): Promise<{ readonly why: readonly string[]; readonly files: Digests }> {
  const files = await filesOf(overview);
  const why = whyDue(pieceOf(overview), await readRunLog(logName(overview)), {
    machine: thisMachine(),
    force,
    files,
    outputs: await writtenBy(overview),
    written: new Map(),
    place: "outputs",
  });
  return { why, files };
}

/** Notes what an overview was made from. */
export async function rememberOverview(overview: Overview, files: Digests): Promise<void> {
  const piece = pieceOf(overview);
  await writeRunLog(logName(overview), {
    format,
    machine: thisMachine(),
    notebooks: [],
    files: Object.fromEntries(files),
    modules: await importedFiles(piece.modules),
    outputs: Object.fromEntries(await writtenBy(overview)),
    pieces: [{ ...piece, written: [{ path: overview.page, inputs: [] }] }],
  });
}

function pieceOf({ page, module }: Overview): Piece {
  const files = ["data/", "outputs/"];
  return { name: page, step: page, files, modules: [module], reads: [], settings: {} };
}

/** No folder of `data/` that is a review begins with a dot. */
function logName({ page }: Overview): string {
  return `.${page}`;
}

/** The code, the data of all reviews, and what is shown of their outputs. */
async function filesOf({ shows }: Overview): Promise<Digests> {
  const shown = (await listFiles("outputs")).filter((path) => {
    const inFolder = /^outputs\/[^./][^/]*\/(.*)$/.exec(path)?.[1];
    return inFolder !== undefined && shows.test(inFolder);
  });
  const paths = [...await listFiles("data"), ...shown];
  return digestsByPath([...await sourcesOf(), ...digestFiles(paths, projectRoot)]);
}

async function writtenBy({ page }: Overview): Promise<Digests> {
  const isThere = await Deno.stat(join(projectRoot, "outputs", page)).then(() => true, () => false);
  return digestsByPath(isThere ? digestFiles([page], join(projectRoot, "outputs")) : []);
}
