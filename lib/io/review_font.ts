import type { Review } from "../table/review_types.ts";
import type { FigureFont } from "./font_of.ts";
import { projectRoot } from "./project_root.ts";
import { readFont } from "./read_font.ts";

/** The font that a review supplies. */
export interface ReviewFont extends FigureFont {
  /** Its faces, as paths inside the folder of the review. */
  readonly files: readonly string[];
}

/**
 * Reads the font that the protocol of a review names, in which all its figures are set. A font that
 * `loadReview` let pass can be read.
 *
 * @param review A review as loaded.
 * @param choices `root`: the folder that holds `data/`; by default the project's own.
 * @returns The font; null where the review has none of its own, and the bundled one is used.
 *
 * @example
 * ```ts
 * import { loadReview, reviewFont } from "reforest/io";
 * import assert from "node:assert/strict";
 *
 * assert.equal(await reviewFont(await loadReview("bcg")), null);
 * ```
 */
export async function reviewFont(
  { name, protocol: { font } }: Pick<Review, "name" | "protocol">,
  { root = projectRoot() }: { readonly root?: string } = {},
): Promise<ReviewFont | null> {
  if (font === undefined) return null;
  const files = [font.regular, ...font.bold === undefined ? [] : [font.bold]];
  const [regular = "", bold] = files.map((path) => `${root}/data/${name}/${path}`);
  return { ...await readFont(regular, bold), files };
}
