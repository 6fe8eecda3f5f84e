import { latexToText } from "../latex_to_text.ts";
import type { ReadLine } from "./types.ts";

const unread = "thebibliography|verbatim|lstlisting|comment|filecontents|tikzpicture";
/** Commands whose arguments no reader sees, or that print a citation or the number of a place. */
const hidden = new RegExp(
  "\\\\(?:[a-zA-Z]*cite[a-zA-Z]*|(?:auto|page|eq|c|C|name)?ref|label|bibliography(?:style)?|usepackage|" +
    "documentclass|includegraphics|input|include|url|href|doi|vspace|hspace|setlength|cmidrule|" +
    "multicolumn|multirow|begin|end|newcommand|setcounter)\\*?(?:\\[[^\\]]*\\]|\\([^)]*\\))*(?:\\{[^{}]*\\})?",
  "g",
);

/** Lines of a LaTeX file; what stands before `\begin{document}` is left out where there is one. */
export function latexLines(text: string): readonly ReadLine[] {
  let within = /\\begin\{document\}/.test(text) ? "preamble" : "document";
  return text.split("\n").map((line): ReadLine => {
    const bare = line.replace(/(?<!\\)%.*$/, "");
    if (within === "preamble") {
      if (/\\begin\{document\}/.test(bare)) within = "document";
      return { kind: "skipped", text: "" };
    }
    const opened = new RegExp(`\\\\begin\\{(${unread})\\*?\\}`).exec(bare)?.[1];
    if (opened !== undefined) within = opened;
    if (within !== "document") {
      if (bare.includes(`\\end{${within}`)) within = "document";
      return { kind: "skipped", text: "" };
    }
    const heading = /\\(?:part|chapter|(?:sub)*section|paragraph)\*?(?:\[[^\]]*\])?\{(.*)\}/.exec(
      bare.replace(hidden, ""),
    )?.[1];
    if (heading !== undefined) return { kind: "heading", text: plain(heading) };
    // A comment alone on its line does not end the paragraph, an empty line does.
    const content = plain(bare);
    if (content !== "") return { kind: "text", text: content };
    return { kind: line.trim() === "" ? "blank" : "text", text: "" };
  });
}

function plain(line: string): string {
  const text = line
    .replace(hidden, " ")
    .replace(/\{([,.])\}/g, "$1")
    .replace(/\\\\(?:\[[^\]]*\])?|(?<!\\)&/g, " ")
    .replace(/\\(?:le|ge)(?![a-zA-Z])/g, (sign) => (sign === "\\le" ? "≤" : "≥"))
    .replace(/\\thinspace(?![a-zA-Z])|\\,|\\!/g, "\u2009");
  return latexToText(text).replace(/\\[a-zA-Z]+\*?(?:\[[^\]]*\])?/g, "").replace(/\s+/g, " ")
    .trim();
}
