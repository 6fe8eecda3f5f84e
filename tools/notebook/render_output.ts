import { escapeHtml } from "./escape_html.ts";
import { prefixSvgIds } from "./prefix_svg_ids.ts";
import type { MarkdownRenderer } from "./render_markdown.ts";
import type { Output } from "./types.ts";

/** Representations of one output, the most telling first. */
const preference = [
  "text/html",
  "image/svg+xml",
  "image/png",
  "image/jpeg",
  "text/markdown",
  "application/json",
  "text/plain",
];

/** An output as HTML; `id` is unique on the page, `markdown` renders for that page. */
export function renderOutput(output: Output, id: string, markdown: MarkdownRenderer): string {
  if (output.kind === "stream") {
    return `<pre class="output stream ${escapeHtml(output.name)}">${escapeHtml(output.text)}</pre>`;
  }
  const mime = preference.find((name) => name in output.data) ?? Object.keys(output.data)[0];
  if (mime === undefined) return "";
  const value = output.data[mime];
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  switch (mime) {
    case "text/html":
      return `<div class="output scroll" tabindex="0">${prefixSvgIds(text, id)}</div>`;
    case "image/svg+xml":
      return `<figure class="output">${prefixSvgIds(text, id)}</figure>`;
    case "image/png":
    case "image/jpeg":
      return `<figure class="output"><img alt="${alternative(output.data)}" ` +
        `src="data:${mime};base64,${text.replace(/\s/g, "")}"></figure>`;
    case "text/markdown":
      return `<div class="output prose">${markdown(text)}</div>`;
    default:
      return `<pre class="output">${escapeHtml(text)}</pre>`;
  }
}

function alternative(data: Readonly<Record<string, unknown>>): string {
  const text = data["text/plain"];
  return escapeHtml(typeof text === "string" ? text : "Image made by the cell above");
}
