import { Marked } from "marked";
import { escapeHtml } from "./escape_html.ts";
import { highlightCode } from "./highlight_code.ts";

/** Turns Markdown into HTML. */
export type MarkdownRenderer = (text: string) => string;

/**
 * A renderer for one page: headings carry ids that occur once on the page, wide tables scroll by
 * themselves, links to notebooks lead to their pages.
 *
 * @param taken Ids that the page uses already.
 */
export function markdownRenderer(taken: readonly string[] = []): MarkdownRenderer {
  const ids = new Set(taken);
  const unique = (id: string) => {
    let candidate = id;
    for (let count = 2; ids.has(candidate); count++) candidate = `${id}-${count}`;
    ids.add(candidate);
    return candidate;
  };
  const marked = new Marked({
    gfm: true,
    walkTokens(token) {
      if (token.type !== "link" || /^[a-z]+:|^\//i.test(token["href"])) return;
      token["href"] = token["href"].replace(/\.ipynb(?=$|#)/, ".html");
    },
    renderer: {
      heading({ tokens, depth, text }) {
        const content = this.parser.parseInline(tokens);
        return `<h${depth} id="${escapeHtml(unique(slug(text)))}">${content}</h${depth}>\n`;
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
  return (text) => marked.parse(text, { async: false });
}

/** The text of the first heading, without emphasis; null when there is none. */
export function firstHeading(text: string): string | null {
  for (const token of new Marked().lexer(text)) {
    if (token.type === "heading") return token["text"].replace(/[*_`]/g, "");
  }
  return null;
}

function slug(heading: string): string {
  return heading.toLowerCase().replace(/<[^>]*>/g, "").replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
