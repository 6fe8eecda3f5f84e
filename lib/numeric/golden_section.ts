const GOLDEN = 0.6180339887498949;

/**
 * The largest value of f that golden-section search meets between two points (one maximum
 * between them is assumed; otherwise it climbs one of them). The bracket shrinks by 0.618 in
 * each of `steps` evaluations. Source: Kiefer (1953), https://doi.org/10.1090/S0002-9939-1953-0055639-3.
 */
export function goldenSectionMaximum(
  f: (x: number) => number,
  lower: number,
  upper: number,
  steps: number,
): number {
  let from = lower;
  let to = upper;
  let left = to - GOLDEN * (to - from);
  let right = from + GOLDEN * (to - from);
  let fLeft = f(left);
  let fRight = f(right);
  for (let step = 2; step < steps; step++) {
    if (fLeft >= fRight) {
      to = right;
      right = left;
      fRight = fLeft;
      left = to - GOLDEN * (to - from);
      fLeft = f(left);
    } else {
      from = left;
      left = right;
      fLeft = fRight;
      right = from + GOLDEN * (to - from);
      fRight = f(right);
    }
  }
  return Math.max(fLeft, fRight);
}
