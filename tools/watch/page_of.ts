import { join } from "node:path";

/** Pages of a review to look at, the best one first. */
const pages = ["review/index.html", "notebooks/00-start-here.html"];

/** Path below outputs/ of the page to show of a review; null while it has none. */
export function pageOf(outputs: string, review: string): string | null {
  return pages.map((page) => `${review}/${page}`).find((path) => isFile(join(outputs, path))) ??
    null;
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
