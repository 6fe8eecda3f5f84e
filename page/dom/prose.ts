import { element } from "./element.ts";

/**
 * Text of the library, which comes in plain Markdown, as elements: headings, lists, quotations and
 * paragraphs, with emphasis, code and links. Whatever else stands there is text. The highest heading
 * stands below that of the page.
 */
export function prose(markdown: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const highest = Math.min(
    ...[...markdown.matchAll(/^(#+) /gm)].map(([, marks = ""]) => marks.length),
  );
  for (const block of markdown.split(/\n{2,}/)) {
    fragment.append(...blockOf(block.trim(), 2 - highest));
  }
  return fragment;
}

function blockOf(block: string, lower: number): readonly HTMLElement[] {
  if (block === "") return [];
  const [, marks, heading] = block.match(/^(#{1,6}) (.*)$/s) ?? [];
  if (marks !== undefined && heading !== undefined) {
    const name = `h${Math.min(marks.length + lower, 6)}` as "h2";
    return [element(name, {}, inline(heading))];
  }
  if (block.startsWith("> ")) {
    return [element("blockquote", {}, prose(block.replace(/^> ?/gm, "")))];
  }
  const [before = "", ...items] = block.split(/^- /m);
  return [
    ...(before.trim() === "" ? [] : [element("p", {}, inline(before.trim()))]),
    ...(items.length === 0
      ? []
      : [element("ul", {}, items.map((item) => element("li", {}, inline(item.trim()))))]),
  ];
}

const marked = /\*\*(.+?)\*\*|\*(\S(?:.*?\S)?)\*|`([^`]+)`|\[([^\]]+)\]\((https?:[^)\s]+)\)/s;

/** A line with emphasis, code and links. */
export function inline(text: string): readonly (Node | string)[] {
  const found = text.match(marked);
  if (found === null) return text === "" ? [] : [text];
  const [whole, bold, italic, code, link, address = ""] = found;
  const at = found.index ?? 0;
  const made = bold !== undefined
    ? element("strong", {}, inline(bold))
    : italic !== undefined
    ? element("em", {}, inline(italic))
    : code !== undefined
    ? element("code", {}, code)
    : element("a", { href: address, rel: "noreferrer" }, link ?? address);
  return [text.slice(0, at), made, ...inline(text.slice(at + whole.length))];
}
