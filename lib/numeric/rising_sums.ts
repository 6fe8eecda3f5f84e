import { log } from "./elementary/log.ts";
import { log1p } from "./elementary/log1p.ts";
/** Sums over j = 0, ..., n - 1 of terms in a + j theta. */
export interface RisingSums {
  /** Of log(a + j theta). */
  logs: number;
  /** Of 1 / (a + j theta). */
  inverses: number;
  /** Of j / (a + j theta). */
  shares: number;
}

/** Terms that are added one by one; beyond them the sum is nearly an integral. */
const direct = 24;

/** log1p(x) / x, (1 - log1p(x) / x) / x and ((1 + x) log1p(x) - x) / x, by series near 0. */
function kernels(x: number): readonly [number, number, number] {
  if (x < 0.02) {
    let [first, second, third] = [0, 0, 0];
    for (let j = 12; j >= 0; j--) {
      first = 1 / (j + 1) - x * first;
      second = 1 / (j + 2) - x * second;
      third = 1 / ((j + 1) * (j + 2)) - x * third;
    }
    return [first, second, x * third];
  }
  const logarithm = log1p(x);
  return [logarithm / x, (1 - logarithm / x) / x, ((1 + x) * logarithm - x) / x];
}

/**
 * The logarithm of a rising product a (a + theta) ... (a + (n - 1) theta) and its derivatives by a and
 * by theta, for a > 0 and theta >= 0, at a cost that does not grow with n.
 *
 * The first 24 terms are added, the rest is Euler and Maclaurin's formula (DLMF 2.10.1,
 * https://dlmf.nist.gov/2.10), whose next term is below 1e-11. Unlike differences of log-gamma
 * functions it keeps its digits as theta goes to 0.
 */
export function risingSums(a: number, theta: number, n: number): RisingSums {
  const sums = { logs: 0, inverses: 0, shares: 0 };
  const first = Math.min(n, direct);
  for (let j = 0; j < first; j++) {
    const term = a + j * theta;
    sums.logs += log(term);
    sums.inverses += 1 / term;
    sums.shares += j / term;
  }
  if (n === first) return sums;
  const start = a + first * theta;
  const end = a + n * theta;
  const length = n - first;
  const x = length * theta / start;
  const [inverse, share, logarithm] = kernels(x);
  const integral = length / start * inverse;
  // Differences over the range of the functions and of their odd derivatives.
  const step = (power: number) => end ** -power - start ** -power;
  const gain = log1p(x);
  sums.logs += length * (log(start) + logarithm) - gain / 2 + theta * step(1) / 12 -
    theta ** 3 * step(3) / 360 + theta ** 5 * step(5) / 1260;
  sums.inverses += integral - step(1) / 2 - theta * step(2) / 12 + theta ** 3 * step(4) / 120 -
    theta ** 5 * step(6) / 252;
  // j / (a + j theta) has the derivatives a, -2 a theta, 6 a theta^2 ... over powers of a + j theta.
  sums.shares += first * integral + length * (length / start) * share -
    (n / end - first / start) / 2 + a * step(2) / 12 - a * theta ** 2 * step(4) / 120 +
    a * theta ** 4 * step(6) / 252;
  return sums;
}
