import { marked } from "marked";

/** A door, and what its source says it is for. */
export interface DescribedDoor {
  /** As programs import it: "reforest/figure". */
  readonly name: string;
  /** Markdown. */
  readonly purpose: string;
  /** Its page, from the start page; null for the door whose symbols stand beside the start page. */
  readonly page: string | null;
}

/**
 * The start page of the documentation, which Deno writes for the first door alone: with all doors,
 * each with its purpose and the way to its page.
 *
 * @throws {Error} if the page has no place for them.
 */
export function startPage(html: string, doors: readonly DescribedDoor[]): string {
  const place = /<div class="markdown">[\s\S]*?<\/div>/;
  if (!place.test(html)) {
    throw new Error(
      'docs, index.html: found no <div class="markdown">; allowed: the page that the pinned Deno ' +
        "writes; look where it writes the words of a module now",
    );
  }
  const all = doors.map(({ name, purpose, page }) => {
    const code = `<code>${name}</code>`;
    const link = page === null ? code : `<a href="${page}">${code}</a>`;
    return `<h2>${link}</h2>\n${marked.parse(purpose, { async: false })}`;
  });
  const beside = '<p><a href="all_symbols.html">All symbols of all doors</a></p>';
  return html.replace(place, () => `<div class="markdown">\n${all.join("")}${beside}\n</div>`);
}
