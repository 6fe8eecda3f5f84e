/**
 * Makes files of drawings, one message after another, in a thread of its own.
 *
 * @module
 */
/// <reference lib="deno.worker" />
import { join } from "node:path";
import { renderPdf, renderPng, renderTiff } from "reforest/io";
import type { Rendering } from "./rendering.ts";

/** What is sent to the worker: a folder, and what to make of the drawings in it. */
export interface RenderOrder {
  readonly folder: string;
  readonly renderings: readonly Rendering[];
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

async function carryOut({ folder, renderings }: RenderOrder): Promise<void> {
  for (const { svg, path, format, dpi } of renderings) {
    try {
      const text = await Deno.readTextFile(join(folder, svg));
      await Deno.writeFile(join(folder, path), await bytesOf(text, format, dpi ?? 0));
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

function bytesOf(svg: string, format: Rendering["format"], dpi: number): Promise<Uint8Array> {
  if (format === "pdf") return renderPdf(svg);
  return format === "png" ? renderPng(svg, { dpi }) : renderTiff(svg, { dpi });
}
