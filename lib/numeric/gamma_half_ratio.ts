import { exp } from "./elementary/exp.ts";
/** -2 B(2k) (1 - 4^-k) / (2k (2k - 1)), k = 1, 2, ...: log of the ratio below, in 1/a, odd powers. */
const SERIES: readonly number[] = [
  -1 / 8,
  1 / 192,
  -1 / 640,
  17 / 14336,
  -31 / 18432,
  691 / 180224,
  -5461 / 425984,
];

/**
 * Gamma(a + 1/2) / Gamma(a) for a > 0, with an error of a few units in the last place; taking
 * the difference of two log-gammas would lose digits for large a.
 *
 * The recurrence up to a = 12, then the asymptotic series that follows from DLMF 5.11.1 and
 * the duplication formula 5.5.5 (https://dlmf.nist.gov/5).
 */
export function gammaHalfRatio(a: number): number {
  let factor = 1;
  let base = a;
  while (base < 12) {
    factor *= base / (base + 0.5);
    base += 1;
  }
  const inverseSquare = 1 / (base * base);
  let sum = 0;
  for (let k = SERIES.length - 1; k >= 0; k--) sum = sum * inverseSquare + SERIES[k]!;
  return factor * Math.sqrt(base) * exp(sum / base);
}
