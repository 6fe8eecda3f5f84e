import { formatNumber } from "../report/format_number.ts";
import { formatP } from "../report/format_p.ts";
import type { NumberPrint } from "../report/numbers/types.ts";
import type { ClaimFormat } from "../table/claim_types.ts";
import type { FoundNumber } from "../table/find_printed_numbers.ts";
import type { NumberGrade } from "./types.ts";

/** A result and how results of its kind print. */
export interface QuantityValue {
  readonly value: number;
  readonly kind: NumberPrint["kind"];
}

/** A result at the precision of print, beside what is printed. */
export interface PrintedComparison {
  readonly computed: string;
  readonly grade: NumberGrade;
  readonly difference: number;
}

/**
 * Writes a result by the format of a printed number and compares the two texts. An inequality
 * ("P < 0.001") holds or does not.
 *
 * Where the texts differ, a result that lies half-way between the printed number and its neighbour,
 * to 1e-9 of the last printed digit, is a rounding boundary: both are right roundings of it.
 *
 * @param printed A number of the claim's text.
 * @param percent Whether the number is in percent; a share is so where it is above 1 as well.
 */
export function comparePrintedNumber(
  printed: FoundNumber,
  { value, kind }: QuantityValue,
  format: ClaimFormat,
  percent: boolean,
): PrintedComparison {
  const shift = format.shift ?? shiftOf(kind, percent || Number(printed.plain) > 1);
  const { significant } = format;
  const digits = significant ?? format.digits ?? printed.decimals;
  const style = significant === undefined ? "decimals" : "significant";
  const scaled = Number(
    formatNumber(value, { digits: 17, style: "significant", shift })
      .replace("−", "-"),
  );
  const difference = scaled - Number(printed.plain);
  if (printed.relation !== "=") {
    const holds = printed.relation === "<" ? difference <= 0 : difference >= 0;
    const computed = kind === "p"
      ? formatP(value)
      : formatNumber(value, { digits: digits + 2, style, shift });
    return { computed, grade: holds ? "match" : "mismatch", difference };
  }
  const computed = formatNumber(value, { digits, style, shift }).replace("−", "-");
  const unit = significant === undefined
    ? 10 ** -digits
    : 10 ** (Math.floor(Math.log10(Math.abs(scaled) || 1)) - significant + 1);
  const isBoundary = Math.abs(Math.abs(difference) / unit - 0.5) <= 1e-9;
  return {
    computed,
    grade: computed === printed.plain ? "match" : isBoundary ? "rounding boundary" : "mismatch",
    difference,
  };
}

function shiftOf(kind: NumberPrint["kind"], isPercent: boolean): number {
  if (kind === "per thousand") return 3;
  return (kind === "proportion" || kind === "level") && isPercent ? 2 : 0;
}
