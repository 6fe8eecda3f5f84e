/**
 * The generator xoshiro128** 1.1: each call gives the next of its whole numbers in 0 to 2^32 - 1.
 *
 * The state is four 32-bit numbers, not all 0; the period is 2^128 - 1.
 * Source: Blackman and Vigna (2021), https://doi.org/10.1145/3460772.
 */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const product = Math.imul(b, 5);
    const output = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return output;
  };
}
