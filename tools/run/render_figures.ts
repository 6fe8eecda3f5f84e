import { join } from "node:path";
import { listFiles } from "./list_files.ts";
import type { WrittenFile } from "./step_records.ts";

/** The two functions of `reforest/io` that turn a drawing into bytes. */
export interface Renderers {
  readonly renderPdf: (svg: string) => Promise<Uint8Array>;
  readonly renderPng: (svg: string, choices: { readonly dpi: number }) => Promise<Uint8Array>;
}

/** Resolution that journals ask for line art with text. */
const dpi = 300;

/** Writes a PDF and a PNG beside every `figures/*.svg` of an output folder. */
export async function renderFigures(output: string, renderers: Renderers): Promise<WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const path of await listFiles("figures", output)) {
    if (!path.endsWith(".svg")) continue;
    const svg = await Deno.readTextFile(join(output, path));
    const stem = path.slice(0, -".svg".length);
    const files = [
      [`${stem}.pdf`, await renderers.renderPdf(svg)],
      [`${stem}.png`, await renderers.renderPng(svg, { dpi })],
    ] as const;
    for (const [name, bytes] of files) {
      await Deno.writeFile(join(output, name), bytes);
      written.push({ path: name, inputs: [path] });
    }
  }
  return written;
}
