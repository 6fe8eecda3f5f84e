/**
 * Decimals of numbers as a table holds them: the most that any of them has. Zeros at the end are
 * lost when a cell is read as a number, so that one number alone would seem to have too few.
 */
export function decimalsOf(values: readonly number[]): number {
  return Math.max(
    0,
    ...values.map((value) => {
      const [, fraction = "", power = "0"] = /(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(`${value}`) ?? [];
      return Math.max(0, fraction.length - Number(power));
    }),
  );
}
