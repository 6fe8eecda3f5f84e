/**
 * Makes files of drawings, one message after another, in a thread of its own.
 *
 * @module
 */
/// <reference lib="deno.worker" />
import { join } from "node:path";
import { type FigureFont, renderPdf, renderPng, renderTiff } from "reforest/io";
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
  const answer: RenderAnswer = await carryOut(data).then(
    () => null,
    (error) => error instanceof Error ? error.message : String(error),
  );
  self.postMessage(answer);
};

async function carryOut({ folder, renderings, font }: RenderOrder): Promise<void> {
  for (const rendering of renderings) {
    const { svg, path } = rendering;
    try {
      const text = await Deno.readTextFile(join(folder, svg));
      await Deno.writeFile(join(folder, path), await bytesOf(text, rendering, font));
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

function bytesOf(
  svg: string,
  { format, dpi }: Rendering,
  font: FigureFont | null,
): Promise<Uint8Array> {
  const set = font === null ? {} : { font };
  if (format === "pdf") return renderPdf(svg, set);
  const choices = { ...set, dpi: dpi ?? 0 };
  return format === "png" ? renderPng(svg, choices) : renderTiff(svg, choices);
}
