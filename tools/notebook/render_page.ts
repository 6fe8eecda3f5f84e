import { escapeHtml } from "./escape_html.ts";
import { pageStyle } from "./page_style.ts";
import { renderCells } from "./render_cells.ts";
import { firstHeading } from "./render_markdown.ts";
import type { Notebook } from "./types.ts";

/** A page among the pages of a review; `name` is the file name without its ending. */
export interface PageLink {
  readonly name: string;
  readonly title: string;
}

/** What a page says beside its notebook. */
export interface PageContext {
  readonly review: string;
  readonly name: string;
  /** All pages of the review in reading order, this one included. */
  readonly pages: readonly PageLink[];
  readonly denoVersion: string;
  readonly libraryVersion: string;
}

/** The first heading of a notebook, or its name. */
export function pageTitle(notebook: Notebook, name: string): string {
  for (const cell of notebook.cells) {
    const heading = cell.kind === "markdown" ? firstHeading(cell.source) : null;
    if (heading !== null) return heading;
  }
  return name;
}

/** Only what the page itself holds is shown; nothing is run, nothing fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** An executed notebook as one HTML page that needs no other file. */
export function renderPage(notebook: Notebook, context: PageContext): string {
  const title = pageTitle(notebook, context.name);
  const here = context.pages.findIndex(({ name }) => name === context.name);
  const before = context.pages[here - 1];
  const after = context.pages[here + 1];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)} (${escapeHtml(context.review)})</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
Review: <strong>${escapeHtml(context.review)}</strong>
<nav aria-label="Notebooks of this review"><ol>
${context.pages.map((page) => `<li>${link(page, page.name === context.name)}</li>`).join("\n")}
</ol></nav>
</header>
<main id="content">
${renderCells(notebook, ["content"])}
<nav class="turn" aria-label="Before and after">
<span>${before === undefined ? "" : `Before: ${link(before, false)}`}</span>
<span>${after === undefined ? "" : `Next: ${link(after, false)}`}</span>
</nav>
</main>
<footer>
Made by running notebooks/${escapeHtml(context.name)}.ipynb with reforest ${
    escapeHtml(context.libraryVersion)
  } on Deno ${escapeHtml(context.denoVersion)}. What was read and written
stands in the <a href="../manifest.json">manifest</a>.
</footer>
</body>
</html>
`;
}

function link({ name, title }: PageLink, isCurrent: boolean): string {
  const current = isCurrent ? ' aria-current="page"' : "";
  return `<a href="${escapeHtml(encodeURIComponent(name))}.html"${current}>${
    escapeHtml(title)
  }</a>`;
}
