/**
 * x - log(1 + x) for |x| <= 1/2, without cancellation about 0.
 *
 * With r = x / (2 + x), log(1 + x) = 2 atanh(r) and x - 2r = x r, so that the difference is
 * r (x - 2 r^2 (1/3 + r^2/5 + ...)): the large terms are subtracted on paper.
 */
export function xMinusLog1p(x: number): number {
  const r = x / (2 + x);
  const square = r * r;
  let power = 1;
  let sum = 1 / 3;
  for (let odd = 5; power > 1e-18; odd += 2) {
    power *= square;
    sum += power / odd;
  }
  return r * (x - 2 * square * sum);
}
