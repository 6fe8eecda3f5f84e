/** Digits in groups of three, as people write large numbers in many countries. */
const group = "\\d{1,3}";
const spaces = "[ \\u00a0\\u2009\\u202f'\\u2019]";

type Cure = readonly [
  pattern: RegExp,
  advice: (text: string, type: "integer" | "number") => string,
];

/** The likely slip behind a text that is not a number, most telling first. */
const cures: readonly Cure[] = [
  [/^\s|\s$/, () => "remove the space before or after the number"],
  [/^[\u2010-\u2015\u2212]/, (text) => `write the sign as a hyphen: -${text.slice(1)}`],
  [/^\+\d/, (text) => `write ${text.slice(1)} without the plus sign`],
  [/^-0$/, () => "write 0"],
  [
    /^-?0\d+$/,
    (text) => `write ${Number(text)}; if it is a code, declare the column as string`,
  ],
  [
    /^[-+]?\d+(\.\d+)?[eE][-+]?\d+$/,
    () => "write the number out in digits; a spreadsheet may have shortened it",
  ],
  [
    new RegExp(`^-?${group}(\\.\\d{3})+,\\d+$`),
    (text) => `write ${text.replaceAll(".", "").replace(",", ".")}, with a decimal point only`,
  ],
  [
    new RegExp(`^-?${group}(,\\d{3})+\\.\\d+$`),
    (text) => `write ${text.replaceAll(",", "")}, without the separator of thousands`,
  ],
  [
    new RegExp(`^-?${group},\\d{3}$`),
    (text, type) =>
      `write ${text.replace(",", "")} if the comma separates thousands` +
      (type === "number" ? `, or ${text.replace(",", ".")} if it is a decimal comma` : ""),
  ],
  [
    new RegExp(`^-?${group}([.,])\\d{3}(\\1\\d{3})+$`),
    (text) => `write ${text.replace(/[.,]/g, "")}, without the separators of thousands`,
  ],
  [
    new RegExp(`^-?${group}(${spaces}\\d{3})+$`),
    (text) => `write ${text.replace(/[^-\d]/g, "")}, without the separators of thousands`,
  ],
  [
    /^-?\d+,\d+$/,
    (text, type) =>
      type === "number"
        ? `write ${text.replace(",", ".")}, with a decimal point`
        : `read with a decimal comma it is ${text.replace(",", ".")}, which is not whole: ` +
          "correct the cell",
  ],
  [/%$/, () => "write the number without the sign; its unit is told in datapackage.json"],
  [
    /^[<>~≤≥≈]/,
    () => "a bound is not a number: leave the cell empty and say it in a column of notes",
  ],
  [/^-?\.\d+$/, (text) => `write ${text.replace(".", "0.")}`],
  [/^-?\d+\.0*$/, (text) => `write ${text.replace(/\..*/, "")}`],
];

/** What to do about a text that is not a number, or null when nothing but a look helps. */
export function numberAdvice(text: string, type: "integer" | "number"): string | null {
  return cures.find(([pattern]) => pattern.test(text))?.[1](text, type) ?? null;
}
