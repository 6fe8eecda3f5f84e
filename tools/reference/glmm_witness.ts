import type { TwoByTwoRow } from "reforest";

// Written out from the definitions, apart from the library, so that it can be a witness: other
// searches (golden section, simplex), tabled quadrature, derivatives by differences, dense matrices.

/** Seven-point Gauss-Hermite rule of physicists' polynomials (Abramowitz and Stegun, table 25.10). */
const nodes = [-2.651961356835233, -1.673551628767471, -0.8162878828589647, 0];
const weights = [
  9.717812450995192e-4,
  5.451558281912703e-2,
  4.256072526101278e-1,
  8.102646175568073e-1,
];

/** Which criterion is maximised: seven points, or Laplace's approximation. */
export type Points = 1 | 7;

/** log(1 + exp(x)). */
const softplus = (x: number) => x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
const expit = (x: number) => 1 / (1 + Math.exp(-x));

/** Events y of n, and how a standard normal v moves their logit. */
interface Count {
  readonly y: number;
  readonly n: number;
  readonly eta: number;
  readonly slope: number;
}

const height = (counts: readonly Count[], v: number) =>
  counts.reduce((total, { y, n, eta, slope }) => {
    const x = eta + slope * v;
    return total + y * x - n * softplus(x);
  }, -v * v / 2);

/** Where a concave function is largest between two points. */
export function goldenSection(f: (x: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [from, to];
  let [x, y] = [b - golden * (b - a), a + golden * (b - a)];
  let [fx, fy] = [f(x), f(y)];
  for (let step = 0; step < 46; step++) {
    if (fx >= fy) {
      [b, y, fy] = [y, x, fx];
      x = b - golden * (b - a);
      fx = f(x);
    } else {
      [a, x, fx] = [x, y, fy];
      y = a + golden * (b - a);
      fy = f(y);
    }
  }
  return (a + b) / 2;
}

/** Log of the mean of a likelihood over v, adaptively at its mode. */
function integrate(counts: readonly Count[], points: Points): number {
  const mode = goldenSection((v) => height(counts, v), -20, 20);
  const curvature = counts.reduce((total, { n, eta, slope }) => {
    const p = expit(eta + slope * mode);
    return total + slope * slope * n * p * (1 - p);
  }, 1);
  const width = 1 / Math.sqrt(curvature);
  if (points === 1) return height(counts, mode) + Math.log(width);
  const peak = height(counts, mode);
  let total = 0;
  for (const [i, node] of nodes.entries()) {
    for (const z of node === 0 ? [0] : [node, -node]) {
      const v = mode + Math.SQRT2 * width * z;
      total += weights[i]! * Math.exp(height(counts, v) - peak + z * z);
    }
  }
  return peak + Math.log(width * total / Math.sqrt(Math.PI));
}

function logChoose(n: number, k: number): number {
  let total = 0;
  for (let j = 1; j <= k; j++) total += Math.log((n - k + j) / j);
  return total;
}

/** Constants of the counts, which the library's log-likelihoods hold. */
export function constantOf(rows: readonly TwoByTwoRow[]): number {
  return rows.reduce((total, row) =>
    total + logChoose(row.totalTreated, row.eventsTreated) +
    logChoose(row.totalControl, row.eventsControl), 0);
}

const pair = (row: TwoByTwoRow, treated: number, control: number, s: number, t: number) => [
  { y: row.eventsTreated, n: row.totalTreated, eta: treated, slope: s },
  { y: row.eventsControl, n: row.totalControl, eta: control, slope: t },
];

/** "UM.FS" at an effect and a tau, the intercepts profiled out. */
export function fixedIntercepts(rows: readonly TwoByTwoRow[], theta: number, tau: number): number {
  return rows.reduce((total, row) => {
    const at = (alpha: number) => integrate(pair(row, alpha + theta, alpha, tau / 2, -tau / 2), 7);
    return total + at(goldenSection(at, -25, 25));
  }, 0);
}

/** "UM.RS" without random effects. */
export function randomIntercepts(
  rows: readonly TwoByTwoRow[],
  points: Points,
  theta: number,
  mu: number,
  sigma: number,
): number {
  return rows.reduce(
    (total, row) => total + integrate(pair(row, mu + theta, mu, sigma, sigma), points),
    0,
  );
}

/** "UM.RS" with random effects, by Laplace's approximation over both. */
export function bothRandom(
  rows: readonly TwoByTwoRow[],
  theta: number,
  mu: number,
  sigma: number,
  tau: number,
): number {
  return rows.reduce((total, row) => {
    // The mode over v for each w, then over w: both are concave.
    const counts = (w: number) =>
      pair(row, mu + theta + tau * w / 2, mu - tau * w / 2, sigma, sigma);
    const best = (w: number) => goldenSection((v) => height(counts(w), v), -12, 12);
    const w = goldenSection((x) => height(counts(x), best(x)) - x * x / 2, -12, 12);
    const v = best(w);
    const information = counts(w).map(({ n, eta, slope }) => {
      const p = expit(eta + slope * v);
      return n * p * (1 - p);
    });
    const [d = 0, e = 0] = information;
    const vv = 1 + sigma * sigma * (d + e);
    const ww = 1 + tau * tau * (d + e) / 4;
    const vw = sigma * tau * (d - e) / 2;
    return total + height(counts(w), v) - w * w / 2 - Math.log(vv * ww - vw * vw) / 2;
  }, 0);
}

/** "UM.RS" with an effect of its own for each study, one study's part; infinite effects drop out. */
export function ownEffect(
  row: TwoByTwoRow,
  points: Points,
  theta: number | null,
  mu: number,
  sigma: number,
): number {
  const [treated, control] = pair(row, mu + (theta ?? 0), mu, sigma, sigma);
  return integrate(theta === null ? [control!] : [treated!, control!], points);
}
