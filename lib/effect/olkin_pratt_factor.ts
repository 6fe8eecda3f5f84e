import { gammaHalfRatio } from "../numeric/gamma_half_ratio.ts";
import { cosh } from "../numeric/elementary/cosh.ts";
import { sinh } from "../numeric/elementary/sinh.ts";

/** 2F1(1/2, 1/2; c; z) by its series, whose terms fall at least as fast as m^-c. */
function series(c: number, z: number): number {
  let term = 1;
  let total = 1;
  for (let m = 0; term > total * 1e-17; m++) {
    term *= (m + 0.5) * (m + 0.5) / ((c + m) * (m + 1)) * z;
    total += term;
  }
  return total;
}

/** Singularities lie at a distance of pi/2 from the real line: the error is below exp(-pi^2 / step). */
const step = 0.125;

/**
 * The same by Euler's integral (DLMF 15.6.1), with t = tanh(x)^2: the integrand is then analytic and
 * falls exponentially, so that equal steps give all digits.
 */
function integral(r: number, n: number): number {
  let total = 0.5;
  for (let i = 1;; i++) {
    const rise = sinh(i * step);
    const term = cosh(i * step) ** (4 - n) / Math.sqrt(1 + (r * rise) ** 2);
    total += term;
    if (!(term > total * 1e-17)) break;
  }
  return 2 / Math.sqrt(Math.PI) * gammaHalfRatio((n - 3) / 2) * step * total;
}

/**
 * 2F1(1/2, 1/2; (n - 2)/2; 1 - r^2), by which Olkin and Pratt (1958) multiply a correlation r of
 * n > 4 pairs to take its bias away, https://doi.org/10.1214/aoms/1177706717.
 */
export function olkinPrattFactor(r: number, n: number): number {
  return n >= 22 ? series((n - 2) / 2, (1 - r) * (1 + r)) : integral(r, n);
}
