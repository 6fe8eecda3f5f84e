/** A number found in running text. */
export interface FoundNumber {
  /** As printed, with its sign. */
  readonly text: string;
  /** Offset of its first character in the text, and of the first one behind it. */
  readonly start: number;
  readonly end: number;
  /** As a program writes it: "-0.50", whatever its separators, its minus or its missing zero. */
  readonly plain: string;
  readonly decimals: number;
  readonly relation: "=" | "<" | ">";
  /** Whether a percent sign (or the word) follows. */
  readonly percent: boolean;
}

/**
 * Thousands in groups of three, or digits; then a decimal point, raised dot or comma; then a power of
 * ten. A sign is none right behind a digit, a letter or a bracket: there it is a dash. Not found are
 * digits that belong to a name ("I2", "COVID-19"), ordinals ("12th") and what has two points
 * (versions, dates). Positive powers need a mark: "2 x 102" may be a product.
 */
const pattern = new RegExp(
  "(?:(?<![\\p{L}\\p{N}%)\\]])(?<sign>[-−–]))?" +
    "(?<![\\p{L}\\p{N}_^]|[\\p{L}^][-−–]|\\p{N}[.·])" +
    "(?:(?<whole>[1-9]\\d{0,2}(?:(?<gap>[,'’\\u0020\\u00a0\\u2009\\u202f])\\d{3})(?:\\k<gap>\\d{3})*(?!\\d)|\\d+)" +
    "(?:(?:[.·]|,(?!\\d{3}(?!\\d))|(?<=(?<!\\d)0),)(?<fraction>\\d+))?|[.·](?<bare>\\d+))" +
    "(?:\\s?[×x·*]\\s?10(?:(?<power>\\^?[-−–]\\d{1,2}|\\^\\d{1,2})|(?<raised>⁻?[⁰¹²³⁴-⁹]{1,2}))|[eE](?<exponent>[-−+]\\d{1,2}))?" +
    "(?!\\d|[.·]\\d|(?:st|nd|rd|th)(?!\\p{L}))",
  "gu",
);

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * All numbers of a text, in order, in the number formats of most journals: thousands parted by a
 * comma, an apostrophe or a (thin) space, decimals behind a point, a raised dot or a comma, minus as
 * hyphen, U+2212 or en dash, with or without the zero before the point, with powers of ten. Numbers in
 * words are not found.
 *
 * "1,234" is a thousand; a comma before other than three digits, or behind a lone zero, is a decimal
 * comma.
 *
 * @example
 * ```ts
 * import { findPrintedNumbers } from "reforest/review";
 * import assert from "node:assert/strict";
 *
 * const plain = (text: string) => findPrintedNumbers(text).map((number) => number.plain);
 * assert.deepEqual(plain("0.54 (95% CI 0.39–0.74)"), ["0.54", "95", "0.39", "0.74"]);
 * assert.deepEqual(plain("1,234; 1\u2009234; −0·5; -.5; 0,54"), ["1234", "1234", "-0.5", "-0.5", "0.54"]);
 * assert.deepEqual(plain("1.5 × 10⁻³, 2e-4"), ["0.0015", "0.0002"]);
 * assert.deepEqual(plain("I2 of COVID-19, R 4.3.1"), []);
 * ```
 */
export function findPrintedNumbers(text: string): readonly FoundNumber[] {
  return [...text.matchAll(pattern)].map((match) => {
    const { sign = "", whole = "", fraction, bare, power, raised, exponent } = match.groups ?? {};
    const [size, decimals] = moved(
      whole.replace(/\D/g, ""),
      fraction ?? bare ?? "",
      powerOf(power ?? raised ?? exponent ?? "0"),
    );
    const digits = decimals === "" ? size : `${size}.${decimals}`;
    const end = match.index + match[0].length;
    return {
      text: match[0],
      start: match.index,
      end,
      plain: sign !== "" && /[1-9]/.test(digits) ? `-${digits}` : digits,
      decimals: decimals.length,
      relation: relationBefore(text.slice(0, match.index)),
      percent: /^\s?(?:%|per ?cent\b)/.test(text.slice(end, end + 10)),
    };
  });
}

function powerOf(text: string): number {
  const digits = [...text].map((sign) => {
    const raised = raisedDigits.indexOf(sign);
    return raised >= 0 ? `${raised}` : /[-−–⁻]/.test(sign) ? "-" : sign;
  });
  return Number(digits.join("").replace(/[+^]/g, ""));
}

/** Digits before and behind the point, with the point moved by a power of ten. */
function moved(whole: string, fraction: string, power: number): readonly [string, string] {
  const point = whole.length + power;
  const digits = `${"0".repeat(Math.max(-point, 0))}${whole}${fraction}`
    .padEnd(point, "0");
  const at = Math.max(point, 0);
  return [digits.slice(0, at).replace(/^0+(?=\d)/, "") || "0", digits.slice(at)];
}

const below =
  /(?:[<≤⩽≦]=?|(?<!\bno\s+)\b(?:less|lower|smaller|fewer)\s+than(?:\s+or\s+equal\s+to)?|\bbelow|\bat\s+most)\s*$/iu;
const above =
  /(?:[>≥⩾≧]=?|(?<!\bno\s+)\b(?:more|greater|higher|larger)\s+than(?:\s+or\s+equal\s+to)?|\babove|\bat\s+least)\s*$/iu;

function relationBefore(text: string): FoundNumber["relation"] {
  const before = text.slice(-40);
  return below.test(before) ? "<" : above.test(before) ? ">" : "=";
}
