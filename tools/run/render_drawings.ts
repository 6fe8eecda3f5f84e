import { join } from "node:path";
import { type FigureFont, renderPdf, renderPng, renderTiff } from "reforest/io";
import type { Rendering } from "./rendering.ts";

/**
 * Makes files of drawings in a folder, one after another.
 *
 * @param font Null for the bundled one.
 * @throws {Error} naming the first file that could not be made, with the reason.
 */
export async function renderDrawings(
  folder: string,
  renderings: readonly Rendering[],
  font: FigureFont | null,
): Promise<void> {
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
