import { latexToText } from "../latex_to_text.ts";
import { raisedText } from "../../table/raised_text.ts";

/** Between two cells of a table, so that their digits stay apart; not white space until the end. */
const gap = "␟";
const optional = "(?:\\[[^\\]]*\\])?";
const group = "\\{(?:[^{}]|\\{[^{}]*\\})*\\}";
const all = (source: string) => new RegExp(source, "g");

/** Commands whose arguments no reader sees, or that print a citation or the number of a place. */
const hidden = [
  `\\\\begin\\{(?:tabular[xy*]?|longtable|array|minipage|supertabular)\\*?\\}${optional}(?:${group}){0,2}`,
  `\\\\multicolumn\\s*${group}\\s*${group}`,
  `\\\\multirow${optional}\\s*${group}${optional}\\s*${group}`,
  `\\\\(?:setlength|addtolength|setcounter|rule|fontsize|resizebox)\\*?${optional}\\s*${group}\\s*${group}`,
  "\\\\(?:[a-zA-Z]*cite[a-zA-Z]*|(?:auto|page|eq|c|C|name)?ref|label|bibliography(?:style)?|" +
  "usepackage|documentclass|includegraphics|input|include|url|href|doi|[hv]space|cmidrule|cline|" +
  "begin|end|(?:text|cell|row|page)?color(?:box)?|scalebox|raisebox|parbox|linespread|setstretch|" +
  "[hv]?phantom|(?:this)?pagestyle|bibitem)\\*?(?:\\[[^\\]]*\\]|\\([^)]*\\))*(?:\\{[^{}]*\\})?",
].map(all);

const symbols: Readonly<Record<string, string>> = {
  ...{ times: "×", cdot: "·", textperiodcentered: "·", textminus: "−", pm: "±", approx: "≈" },
  ...{ le: "≤", leq: "≤", leqslant: "≤", ge: "≥", geq: "≥", geqslant: "≥", lt: "<", gt: ">" },
  ...{ textless: "<", textgreater: ">", tau: "τ", chi: "χ", percent: "\\%" },
  ...{ thinspace: "\u2009", quad: " ", qquad: " " },
};

/** Numbers of the package siunitx, and fractions. */
function numbers(text: string): string {
  return text
    .replace(all(`\\\\(?:SI|qty|num)range${optional}\\{([^{}]*)\\}\\{([^{}]*)\\}`), "$1 to $2 ")
    .replace(all(`\\\\(?:SI|qty)${optional}\\{([^{}]*)\\}\\s*(?=\\{)`), "$1 ")
    .replace(
      all(`\\\\numlist${optional}\\{([^{}]*)\\}`),
      (_, list) => `${list}`.replaceAll(";", "; "),
    )
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "$1/$2");
}

/** The text of a line of LaTeX as a reader sees it, without the numbers of places and citations. */
export function latexPlain(line: string): string {
  const text = numbers(hidden.reduce((left, pattern) => left.replace(pattern, " "), line))
    .replace(/\{([,.])\}/g, "$1")
    .replace(/\\\\(?:\[[^\]]*\])?|(?<!\\)&/g, gap)
    .replace(/\\[()[\]]/g, " ")
    .replace(/\\,|\\!/g, "\u2009")
    .replace(/\\([a-zA-Z]+)\s*(?:\{\})?/g, (command, name: string) => symbols[name] ?? command)
    .replace(/(?:\^|\\textsuperscript)\s*(?:\{([^{}]*)\}|([-\d*†‡]))/g, raised)
    .replace(/\\footnote(?:text)?\s*(?=\{)/g, " ")
    // Commands that are not known keep what they embrace.
    .replace(/\\[a-zA-Z]{2,}\*?(?:\[[^\]]*\])?(?=\{[^}])/g, "")
    .replace(/\}\s*\{/g, `}${gap}{`);
  return latexToText(text).replace(/\\[a-zA-Z]+\*?(?:\[[^\]]*\])?/g, "").replace(/\s+/g, " ")
    .trim().replace(all(`\\s?${gap}\\s?`), "\u2003");
}

function raised(...[, braced, bare, offset, whole]: readonly (string | number | undefined)[]) {
  return raisedText(`${whole}`.slice(0, Number(offset)), `${braced ?? bare ?? ""}`);
}
