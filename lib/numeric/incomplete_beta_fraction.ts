/**
 * I_x(a, b) B(a, b) / (x^a y^b), with y = 1 - x given apart so that neither loses digits.
 *
 * Continued fraction of Didonato and Morris (1992), https://doi.org/10.1145/131766.131776, which
 * is the even part of DLMF 8.17.22 and needs half of its terms. Fast for x below its mean
 * a / (a + b); from there on ask for I_y(b, a).
 */
export function incompleteBetaFraction(a: number, b: number, x: number, y: number): number {
  const lambda = a * y - b * x;
  const square = x * x;
  let below = a / (a + 1) * (lambda + 1);
  let c = below;
  let d = 0;
  let value = below;
  for (let n = 1; n < 1_000_000; n++) {
    const twice = a + 2 * n;
    const ratio = n * (b - n) / (twice - 1);
    const above = ratio * (a + n - 1) * (a + b + n - 1) * square / (twice - 1);
    below = n + ratio * x + (a + n) / (twice + 1) * (lambda + 1 + n * (1 + y));
    c = below + above / c;
    d = 1 / (below + above * d);
    const factor = c * d;
    value *= factor;
    if (!(Math.abs(factor - 1) > 3e-16)) break;
  }
  return 1 / value;
}
