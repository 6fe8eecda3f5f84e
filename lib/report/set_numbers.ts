import type { NumberStyle } from "./number_style_types.ts";
import { setP } from "./set_p.ts";

// A number as the formatters of the house print it, with its sign and its percent, and what may not
// stand beside it: a letter, or a mark that makes it a part of a name, a date or an address.
const digits = String.raw`[−+]?\d+(?:\u2009\d{3})*(?:\.\d+)?`;
const start = String.raw`(?<![\w.·,:/\\@#%−+-])`;
const end = String.raw`(?![\w·/\\@#−]|[.,:]\d|-\w)`;
const one = `${start}${digits}${end}(?: %)?`;

const programs = "reforest|Deno|metafor|metadat|meta|R|RevMan|Stata|Python|JASP|RoB";
// Addresses, code, and the numbers of versions, chapters and the like.
const names = [
  "`[^`]*`",
  String.raw`(?:https?:\/\/|doi:)\S+`,
  String.raw`\b10\.\d{4,9}\/\S+`,
  String.raw`\bversion \d+(?:\.\d+)+`,
  // From 1 on, since R is a correlation as well.
  String.raw`\b(?:${programs}|CC BY|[Cc]hapter|[Ss]ection|[Tt]able|[Ff]igure|[Ii]tem) ` +
  String.raw`[1-9]\d*(?:\.\d+)+`,
];
const pair = `${one} to ${one}`;
// Behind "CI" or "interval", in brackets behind an estimate, or alone on a line: elsewhere "2 to 3"
// may be prose.
const interval = String.raw`(?<=\bCI |\b[Ii]nterval )${pair}|(?<=[\d%] [([])${pair}(?=[)\];,])|` +
  `^${pair}$`;
const pValue = String.raw`(?<![\w·-])P [=<>≤≥] (?:0(?:\.\d+)?|1(?:\.0+)?)${end}`;
const pWord = String.raw`(?<![\w·.-])P(?= (?:values?|of|by)\b)|^P$`;
const level = String.raw`${start}\d+(?:\.\d+)? % CI(?: (?=[−+]?\d)|\b)`;
const parts = [...names, level, pValue, interval, one, pWord];
const grammar = new RegExp(parts.map((part) => `(${part})`).join("|"), "gm");
// What String.replace hands over behind the groups.
const offset = parts.length;
const roundBrackets = new RegExp(
  String.raw`(?<=[\d%] )\(((?:\d+(?:\.\d+)? % CI )?${pair})\)`,
  "g",
);

/**
 * Sets the numbers of a text as a journal writes them.
 *
 * The formatters of this library print one canonical form, "−1.47", "1.47 (0.67 to 3.20)",
 * "95 % CI", "52.7 %", "P = 0.012", "P < 0.001", "12 345" with a thin space; this function turns it
 * into the marks of the style and changes no digit: where a journal wants other digits (P values),
 * the formatter takes the style. Only what reads as such a number is set. Names ("COVID-19",
 * "Kim 2019"), dates ("2003-07"), spans of years ("2003 to 2007"), versions, DOIs, addresses and
 * code stay as they are, and a whole number below 10 000 has nothing to set.
 *
 * Between bounds a dash gives way to " to " where one of them has a sign. A text that is set
 * already is not changed again.
 *
 * @param text One line or more.
 * @param style One of `numberStyles`; the house style leaves every text as it is.
 *
 * @example
 * ```ts
 * import { numberStyles, setNumbers } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const { jama, lancet, wjg } = numberStyles;
 * assert.equal(setNumbers("0.49 (95 % CI 0.33 to 0.73)", jama), "0.49 (95% CI, 0.33-0.73)");
 * assert.equal(setNumbers("−0.5 (−1.2 to 0.3), P = 0.012", lancet), "−0·5 (−1·2 to 0·3), p=0·012");
 * assert.equal(setNumbers("28.7 % (95 % CI 20.0 % to 39.2 %)", wjg), "28.7% (95%CI: 20.0%-39.2%)");
 * assert.equal(setNumbers("COVID-19, 2003 to 2007", lancet), "COVID-19, 2003 to 2007");
 * ```
 */
export function setNumbers(text: string, style: NumberStyle): string {
  const [open, close] = style.interval.brackets;
  const bracketed = text.replace(
    roundBrackets,
    (found: string, inner: string) => isYears(inner) ? found : `${open}${inner}${close}`,
  );
  return bracketed.replace(grammar, (found: string, ...rest: unknown[]) => {
    const kind = rest.findIndex((group) => group !== undefined) - names.length;
    if (kind < 0) return found;
    switch (kind) {
      case 0:
        return setLevel(found, style);
      case 1:
        return setP(found, style);
      case 2:
        return setInterval(found, style, bracketed.slice(0, Number(rest[offset])));
      case 3:
        return setNumber(found, style);
      default:
        return style.p.symbol;
    }
  });
}

function setNumber(text: string, { decimal, minus, percent, thousands }: NumberStyle): string {
  return text.replace("−", minus).replace(".", decimal).replace(" %", percent)
    .replaceAll("\u2009", thousands);
}

function setLevel(text: string, style: NumberStyle): string {
  const [number = ""] = text.split(" CI");
  const { label } = style.interval;
  return setNumber(number, style) + (text.endsWith(" ") ? label : label.replace(/[:,]? $/, ""));
}

function setInterval(text: string, style: NumberStyle, before: string): string {
  if (isYears(text)) return text;
  const bounds = text.split(" to ");
  const { separator, percent } = style.interval;
  const said = / % [([](?:\d+(?:\.\d+)? % CI )?$/.test(before);
  const set = bounds.map((bound, i) =>
    setNumber(percent === "once" && (said || i === 0) ? bound.replace(" %", "") : bound, style)
  );
  const signed = /[−+]/.test(text) && /^[–-]$/.test(separator);
  return set.join(signed ? " to " : separator);
}

function isYears(text: string): boolean {
  return /^[12]\d{3} to [12]\d{3}$/.test(text);
}
