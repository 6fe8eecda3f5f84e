import type { Claim } from "../table/claim_types.ts";
import { findPrintedNumbers } from "../table/find_printed_numbers.ts";
import { comparePrintedNumber } from "./compare_printed.ts";
import type { ReadQuantity } from "./quantity_reader.ts";
import type { ClaimedNumber } from "./types.ts";

/**
 * Each number of a claim beside its result; those that are no results are left out.
 *
 * A share without a percent sign of its own, beside one that has it ("28.7% (22.4 to 35.5)"), may be
 * in percent or not: it is read as whichever is nearer. The sign of a level ("95% CI") says nothing of
 * the numbers beside it.
 */
export function judgeNumbers(claim: Claim, read: ReadQuantity): readonly ClaimedNumber[] {
  const printed = findPrintedNumbers(claim.text);
  const found = printed.map((_, index) => {
    const quantity = claim.quantities[index] ?? null;
    return { quantity, value: quantity === null ? null : read(quantity) };
  });
  const hasShare = printed.some(({ percent }, index) =>
    percent && found[index]?.value && found[index].value.kind !== "level"
  );
  return printed.flatMap((number, index): ClaimedNumber[] => {
    const { quantity, value } = found[index] ?? { quantity: null, value: null };
    if (quantity === null) return [];
    if (value === null) {
      const nothing = { value: null, computed: null, difference: null };
      return [{ printed: number.text, quantity, ...nothing, grade: "mismatch" }];
    }
    const compare = (percent: boolean) =>
      comparePrintedNumber(number, value, claim.formats[index] ?? {}, percent);
    const [own, other] = [compare(number.percent), compare(hasShare)];
    const nearer = Math.abs(other.difference) < Math.abs(own.difference) ? other : own;
    return [{ printed: number.text, quantity, value: value.value, ...nearer }];
  });
}
