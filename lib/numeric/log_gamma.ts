import { stirlingCorrection } from "./stirling.ts";
import { log } from "./elementary/log.ts";
import { log1p } from "./elementary/log1p.ts";

const HALF_LOG_2PI = 0.9189385332046728;

/** 1 - Euler's constant, then (zeta(k) - 1) / k for k = 2, 3, ... with alternating sign. */
const NEAR_TWO: readonly number[] = [
  0.42278433509846714,
  0.32246703342411322,
  -0.067352301053198095,
  0.020580808427784548,
  -0.0073855510286739853,
  0.0028905103307415233,
  -0.001192753911703261,
  0.00050966952474304242,
  -0.00022315475845357938,
  9.9457512781808534e-5,
  -4.4926236738133142e-5,
  2.0507212775670692e-5,
  -9.4394882752683959e-6,
  4.3748667899074878e-6,
  -2.0392157538013662e-6,
  9.5514121304074198e-7,
  -4.492469198764566e-7,
  2.1207184805554666e-7,
  -1.00432248239681e-7,
  4.7698101693639806e-8,
  -2.2711094608943165e-8,
  1.0838659214896954e-8,
  -5.1834750419700467e-9,
  2.4836745438024783e-9,
  -1.1921401405860912e-9,
  5.731367241678862e-10,
];

/** log Gamma(2 + z) for |z| <= 1/2 (DLMF 5.7.3), exactly 0 at z = 0. */
function logGammaNearTwo(z: number): number {
  let sum = 0;
  for (let k = NEAR_TWO.length - 1; k >= 0; k--) sum = sum * z + NEAR_TWO[k]!;
  return sum * z;
}

/**
 * log Gamma(x) for x > 0, with an error of a few units in the last place; relative precision is
 * kept beside the zeros at 1 and 2, where binomial coefficients of small tables live.
 *
 * Taylor series about 2 for 1/2 <= x < 5/2, the recurrence up to 10, Stirling's series beyond.
 * Infinity for x = 0 and x = Infinity. Source: DLMF 5.5.1, 5.7.3, 5.11.1, https://dlmf.nist.gov/5.
 */
export function logGamma(x: number): number {
  if (x >= 10) {
    return x === Infinity
      ? Infinity
      : (x - 0.5) * log(x) - x + HALF_LOG_2PI + stirlingCorrection(x);
  }
  if (x < 0.5) return logGammaNearTwo(x) - log1p(x) - log(x);
  if (x < 1.5) return logGammaNearTwo(x - 1) - log1p(x - 1);
  let product = 1;
  let base = x;
  while (base >= 2.5) {
    base -= 1;
    product *= base;
  }
  return log(product) + logGammaNearTwo(base - 2);
}
