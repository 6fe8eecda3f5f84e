/** B(2k) / (2k (2k - 1)) for k = 1, 2, ...: the asymptotic series of log-gamma in 1/x, odd powers. */
const SERIES: readonly number[] = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
];

/**
 * log Gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2) for x >= 10, with an absolute error below
 * 1e-17 (the first term left out is 1.4e-19 at x = 10).
 *
 * Source: DLMF 5.11.1, https://dlmf.nist.gov/5.11.
 */
export function stirlingCorrection(x: number): number {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (let k = SERIES.length - 1; k >= 0; k--) sum = sum * inverseSquare + SERIES[k]!;
  return sum / x;
}
