/** Combining marks of LaTeX's accents. */
const accents: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  d: "\u0323",
  c: "\u0327",
  k: "\u0328",
};

const letters: Readonly<Record<string, string>> = {
  ss: "ß",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  i: "ı",
  j: "ȷ",
  textendash: "–",
  textemdash: "—",
  textquoteright: "’",
  textasciitilde: "~",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  kappa: "κ",
  mu: "μ",
  times: "×",
  pm: "±",
  geq: "≥",
  leq: "≤",
};

/**
 * Text of a LaTeX value: accents, letters and dashes as Unicode, braces and maths marks left out.
 * A command that is not known keeps its name, so that nothing is lost.
 */
export function latexToText(value: string): string {
  return value
    .replace(
      /\\([`'^~=."]|[uvHrdck](?![A-Za-z]))\s*(?:\{\s*(\\?[A-Za-z])\s*\}|(\\?[A-Za-z])(?![A-Za-z]*\{))/g,
      (_, accent: string, braced: string | undefined, bare: string | undefined) => {
        // A dotless i bears its accent as an i does.
        const letter = (braced ?? bare ?? "").replace("\\", "");
        return `${letter}${accents[accent] ?? ""}`.normalize("NFC");
      },
    )
    .replace(
      /\\([A-Za-z]+)(?:\s+|\{\})?/g,
      (all: string, name: string) =>
        letters[name] ??
          (/^(?:emph|text(?:it|bf|sc|rm|sf|sub|superscript))$/.test(name) ? "" : all),
    )
    .replace(/\\[,;: ]/g, " ")
    .replace(/\\([&%$#_{}])/g, (_, mark: string) => mark === "{" || mark === "}" ? "" : mark)
    .replace(/(?<!\\)[{}$]/g, "")
    .replace(/---/g, "—").replace(/--/g, "–").replace(/``|''/g, '"')
    .replace(/~/g, " ").replace(/\s+/g, " ").trim();
}
