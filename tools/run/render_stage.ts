import type { FigureFont } from "reforest/io";
import { listDrawings } from "./list_drawings.ts";
import type { DuePiece, Stage } from "./piece.ts";
import { beside, type Render } from "./rendering.ts";
import type { DigestedFile } from "./source_files.ts";
import { sumUpReasons } from "./why_due.ts";

/** What the drawings of a review are rendered with. */
export interface RenderStageOptions {
  readonly review: string;
  /** Files of `data/<review>/`. */
  readonly inputs: readonly DigestedFile[];
  readonly render: Render;
  /** The font that a review supplies for its figures. */
  readonly fontOf: (review: string) => Promise<FigureFont | null>;
  readonly signal: AbortSignal;
  readonly tell: (line: string) => void;
}

/** This module, the way to render that it is given, and the worker, which nobody imports by name. */
const renderers = ["render_stage.ts", "render_in_workers.ts", "render_worker.ts"]
  .map((name) => `tools/run/${name}`);

/**
 * Makes a PDF and a PNG beside every `figures/*.svg`. Each drawing is a piece of its own; it uses
 * the drawing and the font that the review supplies, if it does.
 */
export function renderStage(
  { review, inputs, render, fontOf, signal, tell }: RenderStageOptions,
): Stage {
  const fonts = fontPaths(inputs);
  return {
    pieces: async (folder) =>
      (await listDrawings(folder)).map((svg) => ({
        name: `render ${svg}`,
        step: "render",
        // The protocol says which font is for what.
        files: fonts.length === 0 ? [] : [`data/${review}/protocol.json`, ...fonts],
        modules: renderers,
        reads: [svg],
        settings: {},
      })),
    run: async (folder, { due, kept }) => {
      const renderings = due.flatMap(({ piece }) => piece.reads.flatMap(beside));
      if (due.length > 0) await render(folder, renderings, await fontOf(review), signal);
      signal.throwIfAborted();
      const files = (count: number) => `${2 * count} PDF and PNG files`;
      if (due.length > 0) tell(`  rendered  ${files(due.length)}; rerun: ${reasonOf(due)}`);
      if (kept.length > 0) tell(`  unchanged ${files(kept.length)}`);
      const done = due.map(({ piece }) => ({
        ...piece,
        written: renderings.filter(({ svg }) => piece.reads.includes(svg))
          .map(({ path, svg }) => ({ path, inputs: [svg, ...fonts] })),
      }));
      return { done, failures: [] };
    },
  };
}

/** Font files of a review; its data hold no others than those of its figures. */
export function fontPaths(inputs: readonly DigestedFile[]): readonly string[] {
  return inputs.map(({ path }) => path).filter((path) => /\.(?:ttf|otf)$/i.test(path));
}

/** All drawings have the same reason, or each has its own change. */
function reasonOf(due: readonly DuePiece[]): string {
  return sumUpReasons([...new Set(due.flatMap(({ why }) => why))]);
}
