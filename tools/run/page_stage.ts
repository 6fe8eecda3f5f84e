import type { PageSource } from "../page/page_payload.ts";
import { makeManifest, type Manifest } from "./manifest.ts";
import type { Piece, Stage } from "./piece.ts";
import type { Origins } from "./source_files.ts";
import type { WrittenFile } from "./step_records.ts";
import { sumUpReasons } from "./why_due.ts";

/** Writes the page of a review into the folder of its outputs, and says what it was made from. */
export type WritePage = (folder: string, source: PageSource) => Promise<WrittenFile>;

/**
 * Writes the page of a review. It prints digests of all data, all code and all other outputs, so
 * that a change of any of them is a change of the page.
 */
export function pageStage(
  about: Pick<Manifest, "review" | "denoVersion" | "libraryVersion"> & Origins,
  { writePage, tell }: {
    readonly writePage: WritePage;
    readonly tell: (line: string) => void;
  },
): Stage {
  const page: Omit<Piece, "reads"> = {
    name: "page",
    step: "page",
    files: [`data/${about.review}/`, "lib/", "notebooks/", "page/", "tools/"],
    modules: [],
    settings: {},
  };
  return {
    pieces: (_folder, before) => {
      const reads = before.flatMap(({ written }) => written.map(({ path }) => path));
      return Promise.resolve([{ ...page, reads: reads.sort() }]);
    },
    run: async (folder, { due, kept, before }) => {
      if (kept.length > 0) tell("  unchanged review page");
      const done = [];
      for (const { piece, why } of due) {
        const { inputs, sources, outputs } = await makeManifest(folder, about, before);
        const source = { ...about, inputs, sources, outputs, verdict: null };
        const written = await writePage(folder, source);
        done.push({ ...piece, written: [written] });
        tell(`  wrote     ${written.path}; rerun: ${sumUpReasons(why)}`);
      }
      return { done, failures: [] };
    },
  };
}
