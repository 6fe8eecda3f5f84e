/** ln 2 in two parts: the first has 33 bits, so that its product with an exponent is exact. */
export const ln2High = 0.6931471804855391;
export const ln2Low = 7.440617110012397e-11;

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
const high = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** The exponent k of a positive, normal double: x = m 2^k with m from 1 to below 2. */
export function exponentOf(x: number): number {
  number[0] = x;
  return ((words[high] ?? 0) >>> 20) - 1023;
}

/** All powers of two that a double can be, from 2^-1074 on. */
const powers = new Float64Array(2098);
for (let i = 0, power = Number.MIN_VALUE; i < powers.length; i++, power *= 2) powers[i] = power;

/** 2^k, exactly, for whole k from -1074 to 1023. */
export function powerOfTwo(k: number): number {
  return powers[k + 1074] ?? NaN;
}
