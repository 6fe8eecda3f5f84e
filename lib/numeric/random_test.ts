import assert from "node:assert/strict";
import { fnv1a } from "./fnv1a.ts";
import { seededRandom } from "./random.ts";
import { splitMix64 } from "./split_mix.ts";
import { xoshiro128 } from "./xoshiro.ts";

Deno.test("xoshiro128: gives the outputs of the authors' program from the state 1, 2, 3, 4", () => {
  // the vector that the Rust package rand_xoshiro took from xoshiro128starstar.c, version 1.1
  assert.deepEqual(Array.from({ length: 10 }, xoshiro128([1, 2, 3, 4])), [
    11520,
    0,
    5927040,
    70819200,
    2031721883,
    1637235492,
    1287239034,
    3734860849,
    3729100597,
    4258142804,
  ]);
});

Deno.test("fnv1a: gives the published hashes", () => {
  // http://www.isthe.com/chongo/src/fnv/test_fnv.c
  assert.equal(fnv1a(""), 0xcbf29ce484222325n);
  assert.equal(fnv1a("a"), 0xaf63dc4c8601ec8cn);
  assert.equal(fnv1a("foobar"), 0x85944171f73967e8n);
});

Deno.test("splitMix64: gives the outputs published for the seed 1234567", () => {
  // https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64
  assert.deepEqual(splitMix64(1234567n, 5), [
    6457827717110365317n,
    3203168211198807973n,
    9817491932198370423n,
    4593380528125082431n,
    16408922859458223821n,
  ]);
});

Deno.test("seededRandom: repeats itself for a seed, and differs between seeds", () => {
  const draw = (seed: string | number) => Array.from({ length: 5 }, seededRandom(seed));
  assert.deepEqual(draw("BCG"), draw("BCG"));
  assert.deepEqual(draw(7), draw("7"));
  assert.equal(new Set(["a", "b", "", 0, 1, -1].flatMap(draw)).size, 30);
});

Deno.test("seededRandom: is built from two outputs, 27 and 26 bits", () => {
  const [low, high] = splitMix64(fnv1a("x"), 2) as [bigint, bigint];
  const word = (value: bigint) => Number(value & 0xffffffffn);
  const next = xoshiro128([word(low), word(low >> 32n), word(high), word(high >> 32n)]);
  const first = Math.floor(next() / 2 ** 5);
  const second = Math.floor(next() / 2 ** 6);
  assert.equal(seededRandom("x")(), (first * 2 ** 26 + second) / 2 ** 53);
});

Deno.test("seededRandom: is uniform on [0, 1), by its moments and by counts", () => {
  const random = seededRandom("uniform");
  const n = 200_000;
  const counts = new Array<number>(20).fill(0);
  let mean = 0;
  let square = 0;
  for (let i = 0; i < n; i++) {
    const x = random();
    assert.ok(x >= 0 && x < 1);
    counts[Math.floor(x * 20)]!++;
    mean += x / n;
    square += x * x / n;
  }
  // five standard errors
  assert.ok(Math.abs(mean - 1 / 2) < 5 * Math.sqrt(1 / 12 / n));
  assert.ok(Math.abs(square - 1 / 3) < 5 * Math.sqrt(4 / 45 / n));
  const chiSquared = counts.reduce((sum, count) => sum + (count - n / 20) ** 2 / (n / 20), 0);
  assert.ok(chiSquared < 50, `${chiSquared} on 19 degrees of freedom`); // P = 1e-4
});

Deno.test("seededRandom: refuses a seed that is not a number", () => {
  assert.throws(() => seededRandom(NaN), {
    name: "RangeError",
    message: "seededRandom: seed must be a text or a finite number, found NaN",
  });
});
