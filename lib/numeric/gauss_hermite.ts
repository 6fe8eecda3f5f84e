/** Nodes and weights for the mean of a function of a standard normal variable. */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  /** They sum to 1. */
  readonly weights: Float64Array;
}

/** Orthonormal Hermite polynomials of degree n and n - 1 at x, weight the normal density. */
function hermite(n: number, x: number): readonly [number, number] {
  let now = 1;
  let before = 0;
  for (let j = 0; j < n; j++) {
    const next = (x * now - Math.sqrt(j) * before) / Math.sqrt(j + 1);
    before = now;
    now = next;
  }
  return [now, before];
}

/** Where the n roots of the polynomial of degree n lie between those of degree n - 1. */
function rootsOf(n: number, inner: readonly number[]): number[] {
  const reach = Math.sqrt(4 * n + 2);
  const limits = [-reach, ...inner, reach];
  return Array.from({ length: n }, (_, i) => {
    let lower = limits[i]!;
    let upper = limits[i + 1]!;
    const rising = hermite(n, upper)[0] > 0;
    let x = (lower + upper) / 2;
    for (let step = 0; step < 200; step++) {
      const [value, before] = hermite(n, x);
      if ((value > 0) === rising) upper = x;
      else lower = x;
      const newton = x - value / (Math.sqrt(n) * before);
      const next = newton > lower && newton < upper ? newton : (lower + upper) / 2;
      if (Math.abs(next - x) <= 4e-16 * Math.max(1, Math.abs(x))) return next;
      x = next;
    }
    return x;
  });
}

/**
 * Gauss-Hermite rule of n points for a standard normal variable Z: the sum of weights times f(nodes)
 * is the mean of f(Z), exact for polynomials up to degree 2n - 1.
 *
 * Roots of orthonormal polynomials, each bracketed by those of the degree below, so that none is
 * missed; symmetric about 0 to the bit. For n from 1 to about 100; relative error 1e-13 or less.
 * Source: DLMF 3.5.28 and table 18.3.1, https://dlmf.nist.gov/3.5.
 */
export function gaussHermite(n: number): QuadratureRule {
  let roots: number[] = [];
  for (let degree = 1; degree <= n; degree++) roots = rootsOf(degree, roots);
  const nodes = Float64Array.from(roots, (root, i) => (root - roots[n - 1 - i]!) / 2);
  const weights = nodes.map((x) => 1 / (n * hermite(n, x)[1] ** 2));
  return { nodes, weights };
}
