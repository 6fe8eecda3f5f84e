const MASK = 0xffffffffffffffffn;

/**
 * The first `count` 64-bit outputs of SplitMix64 from a 64-bit state: the generator that the
 * authors of xoshiro recommend for filling its state.
 *
 * Source: Steele, Lea and Flood (2014), https://doi.org/10.1145/2660193.2660195.
 */
export function splitMix64(state: bigint, count: number): bigint[] {
  const outputs: bigint[] = [];
  for (let i = 1; i <= count; i++) {
    let z = (state + BigInt(i) * 0x9e3779b97f4a7c15n) & MASK;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
    outputs.push(z ^ (z >> 31n));
  }
  return outputs;
}
