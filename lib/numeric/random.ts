import { fnv1a } from "./fnv1a.ts";
import { splitMix64 } from "./split_mix.ts";
import { xoshiro128 } from "./xoshiro.ts";

/**
 * A random number generator that gives the same numbers for the same seed, on every machine.
 *
 * Each call of the answer gives the next number, uniform on [0, 1) with 53 random bits (any
 * multiple of 2^-53). The seed may be any text or number; 7 and "7" are the same seed. The
 * text is hashed (FNV-1a, 64 bits), the hash is spread over the 128-bit state (SplitMix64), and
 * two outputs of xoshiro128** make one number. Not for secrets.
 *
 * Edges: a seed that is NaN or infinite throws a RangeError.
 * Source: Blackman and Vigna (2021), https://doi.org/10.1145/3460772.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { seededRandom } from "reforest";
 *
 * const first = seededRandom("BCG trials");
 * const second = seededRandom("BCG trials");
 * assert.deepEqual([first(), first(), first()], [second(), second(), second()]);
 * ```
 */
export function seededRandom(seed: string | number): () => number {
  if (typeof seed === "number" && !Number.isFinite(seed)) {
    throw new RangeError(`seededRandom: seed must be a text or a finite number, found ${seed}`);
  }
  const [low, high] = splitMix64(fnv1a(String(seed)), 2) as [bigint, bigint];
  const word = (value: bigint) => Number(BigInt.asUintN(32, value)) | 0;
  const next = xoshiro128([word(low), word(low >> 32n), word(high), word(high >> 32n)]);
  return () => ((next() >>> 5) * 0x4000000 + (next() >>> 6)) / 0x20000000000000;
}
