import { decodeEntities } from "../decode_entities.ts";
import { latexPlain } from "./latex_plain.ts";
import { raisedText, raiseSquares } from "../../table/raised_text.ts";
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
    if (/^\s*:{3,}/.test(line)) return { kind: "blank", text: "" };
    if (within !== "nothing" || /^\[[^\]]+\]:\s/.test(line)) return skipped;
    // Rules between paragraphs and under the heads of tables.
    if (/^(?=.*(?:\||-{3}|={3}))[|:+=\s-]*[-=][|:+=\s-]*$/.test(line)) {
      return { kind: "blank", text: "" };
    }
    const heading = /^#{1,6}\s+(?:\d+(?:\.\d+)*\.?\s+(?=\p{Lu}))?(.*)$/u.exec(line)?.[1];
    if (heading !== undefined) return { kind: "heading", text: plain(heading) };
    const item = /^[\s>]*(?:[-*+]|\d+[.)])\s+/;
    const content = plain(line.replace(item, ""));
    const opens = item.test(line) || /^\s*\||\s\|\s/.test(line);
    return { kind: content === "" ? "blank" : opens ? "opening" : "text", text: content };
  });
}

/** Line ends stay, so that places do. */
function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ""));
}

function plain(line: string): string {
  const text = decodeEntities(
    line
      // Code that a program replaces by what it computes.
      .replace(/`(?:\{\w+\}|r )[^`]*`/g, "")
      .replace(/\$(?=\S)((?:[^$\\]|\\.)*)(?<=\S)\$(?!\d)/g, (_, math: string) => latexPlain(math))
      .replace(/<sup>(.*?)<\/sup>|\^([^\s^]*)\^/g, raised)
      .replace(/\[\^[^\]]*\]/g, "")
      .replace(/<\/?(?:br|p|div|li|t[dhr])\b[^>]*>/gi, "\u2003")
      .replace(/<\/?[a-zA-Z][^>]*>/g, "")
      .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)(?:\{[^}]*\})?/g, "$1")
      .replace(/\[[^\]]*@[^\]]*\]|(?<![\w.])-?@[\w:.#$%&+?~/-]*\w/g, "")
      .replace(/\\(?=[^\w\s])/g, "")
      // Digits of two cells stay apart.
      .replace(/[*`$]*\|[*`$|]*/g, " \u2003 ")
      .replace(/[*`$]+/g, "")
      .replace(/(?<!\w)_+|_+(?!\w)/g, ""),
  ).trim();
  return raiseSquares(text);
}

function raised(...[, html, caret, offset, whole]: readonly (string | number | undefined)[]) {
  return raisedText(`${whole}`.slice(0, Number(offset)), `${html ?? caret ?? ""}`);
}
