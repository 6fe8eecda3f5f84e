import assert from "node:assert/strict";

/** Asserts that two numbers agree within a relative tolerance; 0 and infinities must be met exactly. */
export function assertNear(
  actual: number,
  expected: number,
  relativeTolerance: number,
  what = "",
): void {
  const error = actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
  assert.ok(
    error <= relativeTolerance,
    `${what} found ${actual}, expected ${expected}: relative error ${error.toExponential(2)}, ` +
      `allowed ${relativeTolerance}`,
  );
}

/** The quotient of two integers of any size, rounded once or twice to a number. */
export function quotient(numerator: bigint, denominator: bigint): number {
  const shift = BigInt(Math.max(
    0,
    denominator.toString(2).length - numerator.toString(2).length + 80,
  ));
  const scaled = (numerator << shift) / denominator;
  const excess = BigInt(Math.max(0, scaled.toString(2).length - 64));
  return scaleByPowerOfTwo(Number(scaled >> excess), Number(excess) - Number(shift));
}

/** In steps, since 2^-1074 to 2^1023 is not wide enough for one factor. */
function scaleByPowerOfTwo(value: number, exponent: number): number {
  let scaled = value;
  let left = exponent;
  while (left !== 0) {
    const step = Math.max(-1000, Math.min(1000, left));
    scaled *= 2 ** step;
    left -= step;
  }
  return scaled;
}

/** n choose k, exactly. */
export function choose(n: number, k: number): bigint {
  let value = 1n;
  for (let i = 1; i <= k; i++) value = value * BigInt(n - k + i) / BigInt(i);
  return value;
}
