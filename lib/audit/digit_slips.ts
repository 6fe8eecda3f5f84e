/**
 * Whole numbers from which a number may have come by one slip of typing: two neighbouring digits
 * exchanged, a zero added at the end or left out. Increasing, without the number itself.
 */
export function digitSlips(value: number): readonly number[] {
  const digits = `${value}`;
  const exchanged = [...digits].slice(1).map((digit, i) =>
    Number(`${digits.slice(0, i)}${digit}${digits[i]}${digits.slice(i + 2)}`)
  );
  const moved = [value * 10, ...(value % 10 === 0 ? [value / 10] : [])];
  return [...new Set([...exchanged, ...moved])].filter((other) => other !== value && other > 0)
    .sort((a, b) => a - b);
}
