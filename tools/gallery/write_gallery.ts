import { join } from "node:path";
import { drawingFaults } from "reforest/figure";
import { galleryPage } from "./gallery_page.ts";
import { reviewSections } from "./review_sections.ts";
import { stressSections } from "./stress_sections.ts";
import type { Section } from "./types.ts";

/** What {@linkcode writeGallery} has to tell. */
export interface Gallery {
  readonly pictures: number;
  readonly bytes: number;
  /** What keeps a reader from reading a figure, each with the figure. */
  readonly faults: readonly string[];
}

/** Writes `gallery.html` into a folder: the figures that its reviews have, and simulated ones. */
export async function writeGallery(outputs: string): Promise<Gallery> {
  const sections = [...await reviewSections(outputs), ...stressSections()];
  const page = new TextEncoder().encode(galleryPage(sections));
  const place = join(outputs, "gallery.html");
  await Deno.mkdir(outputs, { recursive: true });
  await Deno.writeFile(`${place}.writing`, page);
  await Deno.rename(`${place}.writing`, place);
  return {
    pictures: sections.reduce((n, { pictures }) => n + pictures.length, 0),
    bytes: page.length,
    faults: sections.flatMap(faultsOf),
  };
}

/** Faults of the pictures of a section, each in a line. */
export function faultsOf({ id: section, font, pictures }: Section): readonly string[] {
  const choices = font === null ? {} : { font };
  return pictures.flatMap(({ id, svg }) =>
    drawingFaults(svg, choices).map(({ fault, found }) => `${section}, ${id}: ${fault}: ${found}`)
  );
}
