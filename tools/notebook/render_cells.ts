import { escapeHtml } from "./escape_html.ts";
import { highlightCode } from "./highlight_code.ts";
import { type MarkdownRenderer, markdownRenderer } from "./render_markdown.ts";
import { renderOutput } from "./render_output.ts";
import type { Cell, Notebook } from "./types.ts";

/**
 * The cells of a notebook as HTML, for a page that shows one notebook.
 *
 * @param taken Ids that the page uses already.
 */
export function renderCells({ cells }: Notebook, taken: readonly string[]): string {
  const markdown = markdownRenderer(taken);
  return cells.map((cell) => renderCell(cell, markdown)).join("\n");
}

function renderCell(cell: Cell, markdown: MarkdownRenderer): string {
  if (cell.kind === "markdown") {
    return `<section class="prose">\n${markdown(cell.source)}</section>`;
  }
  if (cell.kind === "raw") return `<pre>${escapeHtml(cell.source)}</pre>`;
  const outputs = cell.outputs.map((output, index) =>
    renderOutput(output, `cell-${cell.number}-${index + 1}`, markdown)
  );
  return `<section class="cell" id="cell-${cell.number}" aria-label="Code cell ${cell.number}">
<div class="count">[${cell.number}]</div>
<pre class="code"><code>${highlightCode(cell.source, "typescript")}</code></pre>
${outputs.join("\n")}
</section>`;
}
