import { basename, join } from "node:path";
import { listReviews, loadReview, reviewFont } from "reforest/io";
import { listDrawings } from "../run/list_drawings.ts";
import type { Section } from "./types.ts";

/**
 * The figures that the notebooks drew of each review in `data/`, with their alternative texts; a
 * review that was not run yet has no section.
 *
 * @param outputs The folder `outputs/`.
 */
export async function reviewSections(outputs: string): Promise<readonly Section[]> {
  const sections: Section[] = [];
  for (const id of await listReviews()) {
    const folder = join(outputs, id);
    const pictures = await Promise.all((await listDrawings(folder)).map(async (path) => ({
      id: basename(path, ".svg"),
      svg: await Deno.readTextFile(join(folder, path)),
      alt: (await Deno.readTextFile(join(folder, path.replace(/\.svg$/, ".alt.txt")))).trim(),
    })));
    if (pictures.length === 0) continue;
    const review = await loadReview(id);
    const font = (await reviewFont(review))?.metrics ?? null;
    sections.push({ id, title: review.title, simulated: false, font, pictures });
  }
  return sections;
}
