import { decodeEntities } from "../decode_entities.ts";
import type { ReadLine } from "./types.ts";

/** Lines of a Markdown file (CommonMark, with citations as Pandoc and Quarto write them). */
export function markdownLines(text: string): readonly ReadLine[] {
  const skipped: ReadLine = { kind: "skipped", text: "" };
  let within: "front matter" | "code" | "nothing" = "nothing";
  return withoutComments(text).split("\n").map((line, index): ReadLine => {
    const fence = /^\s*(?:```|~~~)/.test(line);
    const rule = /^---\s*$/.test(line);
    if (within === "front matter") {
      if (rule) within = "nothing";
      return skipped;
    }
    if (within === "code") {
      if (fence) within = "nothing";
      return skipped;
    }
    if (index === 0 && rule) within = "front matter";
    else if (fence) within = "code";
    if (within !== "nothing" || /^\[[^\]]+\]:\s/.test(line)) return skipped;
    // Rules between paragraphs and under the heads of tables.
    if (/^\s*[|:+=-]*(?:-{3,}|={3,})[|:+=\s-]*$/.test(line)) return { kind: "blank", text: "" };
    const heading = /^#{1,6}\s+(?:\d+(?:\.\d+)*\.?\s+)?(.*)$/.exec(line)?.[1];
    if (heading !== undefined) return { kind: "heading", text: plain(heading) };
    const content = plain(line.replace(/^[\s>]*(?:[-*+]|\d+[.)])\s+/, ""));
    return { kind: content === "" ? "blank" : "text", text: content };
  });
}

/** Line ends stay, so that places do. */
function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ""));
}

function plain(line: string): string {
  return decodeEntities(
    line
      .replace(/<sup>.*?<\/sup>|\^[^\s^]*\^|\[\^[^\]]*\]/g, "")
      .replace(/<\/?[a-zA-Z][^>]*>/g, "")
      .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, "$1")
      .replace(/\[[^\]]*@[^\]]*\]|(?<![\w.])-?@[\w:.#$%&+?~/-]*\w/g, "")
      .replace(/\\(?=[^\w\s])/g, "")
      .replace(/[*`$|]+/g, (marks) => (marks.includes("|") ? " " : ""))
      .replace(/(?<!\w)_+|_+(?!\w)/g, ""),
  ).trim();
}
