import { formatP } from "../format_p.ts";
import type { NumberStyle } from "../number_style_types.ts";
import { setNumbers } from "../set_numbers.ts";
import type { NamedNumber } from "./types.ts";

/** The text of a named number as a journal writes it; P values with the journal's digits. */
export function setNumber({ value, text, format }: NamedNumber, style: NumberStyle): string {
  return format.kind === "p" ? formatP(value, { name: "P", style }) : setNumbers(text, style);
}
