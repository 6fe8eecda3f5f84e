const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * What a reader needs of a superscript: the square of a statistic or a unit ("I²"), and the power of
 * ten of a number ("1.5 × 10⁻⁵"). Other superscripts are citations and marks of footnotes, and would be
 * taken for digits of the number before them.
 *
 * @param before The text before it, as far as it stands on the line.
 */
export function raisedText(before: string, superscript: string): string {
  const base = before.replace(/\\[a-zA-Z]+\s*\{/g, "").replace(/[*_{}$\\]+/g, "");
  const text = superscript.trim().replace(/[−–]/g, "-");
  const isSquare = /^[23]$/.test(text) &&
    /(?<!\p{L})(?:[IHRrQmτχΧη]|[ck]m|tau|chi)$/iu.test(base);
  const isPower = /^-?\d{1,2}$/.test(text) && /[×x·*]\s?10$/.test(base);
  if (!isSquare && !isPower) return "";
  return [...text].map((sign) => (sign === "-" ? "⁻" : digits[Number(sign)])).join("");
}

/** A text with squares that were typed with a caret ("I^2") as they print. */
export function raiseSquares(text: string): string {
  return text.replace(
    /\^\{?([23])\}?(?![\d^])/g,
    (all, digit: string, offset: number) => raisedText(text.slice(0, offset), digit) || all,
  );
}
