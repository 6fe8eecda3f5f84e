import { formatNumber } from "./format_number.ts";

/** Writes a number with the decimals that it was given with, and no more. */
export function formatAsGiven(x: number): string {
  const [mantissa = "", exponent = "0"] = `${x}`.split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  return formatNumber(x, { digits: Math.min(100, Math.max(0, decimals - Number(exponent))) });
}
