import { seededRandom } from "../numeric/random.ts";

/** Words of 32 bits that hold one subset. */
export function wordsOf(k: number): number {
  return Math.ceil(k / 32);
}

/** Number of the lowest bit of a word that is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/**
 * A random sample of the subsets that are not empty, each as likely as any other, with
 * replacement: every study is in or out by its own random bit, and empty subsets are drawn again.
 */
export function sampledMembers(k: number, count: number, seed: string | number): Uint32Array {
  const words = wordsOf(k);
  const random = seededRandom(seed);
  const members = new Uint32Array(count * words);
  const last = 0xffffffff >>> (32 * words - k);
  for (let s = 0; s < count; s++) {
    let any = 0;
    while (any === 0) {
      for (let word = 0; word < words; word++) {
        const bits = Math.floor(random() * 0x100000000);
        const kept = word === words - 1 ? (bits & last) >>> 0 : bits;
        members[s * words + word] = kept;
        any |= kept;
      }
    }
  }
  return members;
}

/** All subsets that are not empty, for fewer than 32 studies: the numbers from 1 to 2^k - 1. */
export function allMembers(k: number): Uint32Array {
  const members = new Uint32Array(2 ** k - 1);
  for (let s = 0; s < members.length; s++) members[s] = s + 1;
  return members;
}
