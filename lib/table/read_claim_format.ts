import type { ClaimFormat } from "./claim_types.ts";

/**
 * Reads a format rule of a claim: "digits 2", "significant 3", "shift 2", or two of them parted by a
 * comma; empty for what follows from the printed text. Null where it is none.
 */
export function readClaimFormat(text: string): ClaimFormat | null {
  const rules = text.split(",").map((part) => part.trim()).filter((part) => part !== "");
  const format: Record<string, number> = {};
  for (const rule of rules) {
    const match = /^(digits|significant|shift) (\d{1,2})$/.exec(rule);
    const [, name = "", digits = ""] = match ?? [];
    if (match === null || name in format) return null;
    if (name === "significant" && Number(digits) === 0) return null;
    format[name] = Number(digits);
  }
  return "digits" in format && "significant" in format ? null : format;
}
