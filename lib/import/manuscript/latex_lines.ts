import { withoutMacros } from "./latex_macros.ts";
import { latexPlain } from "./latex_plain.ts";
import type { ReadLine } from "./types.ts";

const unread = "thebibliography|verbatim|lstlisting|comment|filecontents|tikzpicture";
/** Lines of a LaTeX file; what stands before `\begin{document}` is left out where there is one. */
export function latexLines(text: string): readonly ReadLine[] {
  let within = /\\begin\{document\}/.test(text) ? "preamble" : "document";
  return withoutMacros(text).split("\n").map((line): ReadLine => {
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
      bare.replace(/\\label\{[^{}]*\}/g, ""),
    )?.[1];
    if (heading !== undefined) return { kind: "heading", text: latexPlain(heading) };
    // A comment alone on its line does not end the paragraph, an empty line does.
    const content = latexPlain(bare);
    const opens = /\\item\b|(?<!\\)&/.test(bare);
    if (content !== "") return { kind: opens ? "opening" : "text", text: content };
    return { kind: line.trim() === "" ? "blank" : "text", text: "" };
  });
}
