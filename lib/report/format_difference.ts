/** Below this a difference between two routes is rounding, and its size means nothing. */
const rounding = 1e-14;

/**
 * Writes a difference between two routes to one number as the power of ten that it is below, since
 * no digit of it means anything; 10⁻¹⁴ is the smallest that is told.
 */
export function formatDifference(difference: number): string {
  const size = Math.max(difference, rounding / 2);
  return `below ${powerOfTen(Math.floor(Math.log10(size)) + 1)}`;
}

/** A power of ten with a raised exponent: "10⁻⁶"; 1 for 0. */
export function powerOfTen(exponent: number): string {
  if (exponent === 0) return "1";
  const digits = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];
  const raised = [...`${Math.abs(exponent)}`].map((digit) => digits[Number(digit)]).join("");
  return `10${exponent < 0 ? "⁻" : ""}${raised}`;
}
