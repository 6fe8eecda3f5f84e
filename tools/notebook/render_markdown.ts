import { Marked } from "marked";
import { escapeHtml } from "./escape_html.ts";
import { highlightCode } from "./highlight_code.ts";

const marked = new Marked({
  gfm: true,
  renderer: {
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${escapeHtml(slug(text))}">${
        this.parser.parseInline(tokens)
      }</h${depth}>\n`;
    },
    code({ text, lang }) {
      return `<pre class="code"><code>${highlightCode(text, lang ?? "")}</code></pre>\n`;
    },
    table({ header, rows }) {
      const cell = (tag: "th" | "td", { tokens, align }: (typeof header)[number]) => {
        const side = align === null ? "" : ` style="text-align:${align}"`;
        return `<${tag}${side}>${this.parser.parseInline(tokens)}</${tag}>`;
      };
      const row = (tag: "th" | "td", cells: typeof header) =>
        `<tr>${cells.map((one) => cell(tag, one)).join("")}</tr>`;
      return `<div class="scroll" tabindex="0"><table><thead>${row("th", header)}</thead>` +
        `<tbody>${rows.map((cells) => row("td", cells)).join("")}</tbody></table></div>\n`;
    },
  },
});

/** Markdown as HTML: headings carry ids, wide tables scroll by themselves. */
export function renderMarkdown(text: string): string {
  return marked.parse(text, { async: false });
}

/** The text of the first heading; null when there is none. */
export function firstHeading(text: string): string | null {
  for (const token of marked.lexer(text)) {
    if (token.type === "heading") return token["text"].replace(/[*_`]/g, "");
  }
  return null;
}

function slug(heading: string): string {
  return heading.toLowerCase().replace(/<[^>]*>/g, "").replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
