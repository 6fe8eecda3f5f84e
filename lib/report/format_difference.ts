/**
 * Writes a difference between two routes to one number: "none", or its size as a power of ten that
 * it is below, since no digit of a rounding error means anything. Marks are Unicode superscripts.
 */
export function formatDifference(difference: number): string {
  if (difference === 0) return "none";
  return `below ${powerOfTen(Math.floor(Math.log10(difference)) + 1)}`;
}

/** A power of ten: "10⁻⁶"; 1 and more in full. */
export function powerOfTen(exponent: number): string {
  if (exponent === 0) return "1";
  const digits = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];
  const raised = [...`${Math.abs(exponent)}`].map((digit) => digits[Number(digit)]).join("");
  return `10${exponent < 0 ? "⁻" : ""}${raised}`;
}
