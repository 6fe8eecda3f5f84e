/**
 * Contrast of two colours, from 1 (the same) to 21 (black and white), by their relative luminance
 * (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 *
 * @throws {RangeError} if a colour is not written as # and six hexadecimal digits.
 */
export function contrastRatio(first: string, second: string): number {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.match(/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i)?.slice(1);
  if (digits === undefined) {
    throw new RangeError(`contrastRatio: found "${colour}"; allowed: # and six hexadecimal digits`);
  }
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const channel = Number.parseInt(pair, 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
