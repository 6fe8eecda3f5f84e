import type { Claim } from "../table/claim_types.ts";
import { findPrintedNumbers } from "../table/find_printed_numbers.ts";
import { comparePrintedNumber } from "./compare_printed.ts";
import type { ReadQuantity } from "./quantity_reader.ts";
import type { ClaimedNumber } from "./types.ts";

/** Each number of a claim beside its result; those that are no results are left out. */
export function judgeNumbers(claim: Claim, read: ReadQuantity): readonly ClaimedNumber[] {
  const printed = findPrintedNumbers(claim.text);
  const percent = printed.some((number) => number.percent);
  return printed.flatMap((number, index): ClaimedNumber[] => {
    const quantity = claim.quantities[index] ?? null;
    if (quantity === null) return [];
    const found = read(quantity);
    if (found === null) {
      const nothing = { value: null, computed: null, difference: null };
      return [{ printed: number.text, quantity, ...nothing, grade: "mismatch" }];
    }
    const compared = comparePrintedNumber(number, found, claim.formats[index] ?? {}, percent);
    return [{ printed: number.text, quantity, value: found.value, ...compared }];
  });
}
