/**
 * Makes files of drawings, one message after another, in a thread of its own.
 *
 * @module
 */
/// <reference lib="deno.worker" />
import type { FigureFont } from "reforest/io";
import { renderDrawings } from "./render_drawings.ts";
import type { Rendering } from "./rendering.ts";

/** What is sent to the worker: a folder, what to make of the drawings in it, and their font. */
export interface RenderOrder {
  readonly folder: string;
  readonly renderings: readonly Rendering[];
  readonly font: FigureFont | null;
}

/** What the worker answers: why it could not, or null. */
export type RenderAnswer = string | null;

self.onmessage = async ({ data }: MessageEvent<RenderOrder>) => {
  const { folder, renderings, font } = data;
  const answer: RenderAnswer = await renderDrawings(folder, renderings, font).then(
    () => null,
    (error) => error instanceof Error ? error.message : String(error),
  );
  self.postMessage(answer);
};
