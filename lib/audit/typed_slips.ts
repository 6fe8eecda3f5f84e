import { decimalsOf } from "./decimals_of.ts";
import { digitSlips } from "./digit_slips.ts";

/**
 * Numbers from which a number may have come by one slip of typing: two neighbouring digits
 * exchanged, the decimal point moved by one place. As {@linkcode digitSlips}, for numbers with
 * decimals and a sign; increasing, without the number itself.
 */
export function typedSlips(value: number): readonly number[] {
  const decimals = decimalsOf([value]);
  const digits = Math.round(Math.abs(value) * 10 ** decimals);
  if (digits === 0) return [];
  const others = [...digitSlips(digits), digits / 10].map((other) =>
    // Digits are decimal: what is printed here is the exact number that they stand for.
    Number((Math.sign(value) * other / 10 ** decimals).toFixed(decimals + 1))
  );
  return [...new Set(others)].filter((other) => other !== value).sort((a, b) => a - b);
}
