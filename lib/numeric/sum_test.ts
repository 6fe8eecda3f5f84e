import assert from "node:assert/strict";
import { seededRandom } from "./random.ts";
import { sum } from "./sum.ts";

/** 400 numbers of all sizes and signs, each a whole number of 2^-60, and their exact sum. */
function mixture(seed: string): { readonly values: number[]; readonly exact: number } {
  const random = seededRandom(seed);
  const wholes = Array.from({ length: 400 }, () => {
    const digits = BigInt(Math.floor((random() - 0.5) * 2 ** 53));
    return digits << BigInt(Math.floor(random() * 100));
  });
  return {
    values: wholes.map((whole) => Number(whole) / 2 ** 60),
    exact: Number(wholes.reduce((a, b) => a + b, 0n)) / 2 ** 60,
  };
}

Deno.test("sum: rounds the exact total, as integers of any size show", () => {
  for (let i = 0; i < 50; i++) {
    const { values, exact } = mixture(`mixture ${i}`);
    assert.equal(sum(values), exact);
  }
});

Deno.test("sum: gives the same bits in any order, where plain addition does not", () => {
  const random = seededRandom("orders");
  const values = Array.from({ length: 60 }, () => random() / (0.01 + random()));
  const plain = new Set<number>();
  const kept = new Set<number>();
  for (let i = 0; i < 200; i++) {
    const shuffled = values.map((value) => ({ value, key: random() }))
      .sort((a, b) => a.key - b.key).map(({ value }) => value);
    plain.add(shuffled.reduce((a, b) => a + b, 0));
    kept.add(sum(shuffled));
  }
  assert.ok(plain.size > 1);
  assert.equal(kept.size, 1);
});

Deno.test("sum: survives cancellation that leaves 1 of 1e200", () => {
  assert.equal(sum([1e200, 1, -1e200]), 1);
  assert.equal(sum([1, 1e100, 1, -1e100]), 2);
  assert.equal(sum([1e100, 1e50, 1, -1e50, -1e100]), 1);
  assert.equal(sum([0.1, 0.2, -0.3]), 2 ** -55); // the three decimals as the computer stores them
});

Deno.test("sum: is 0 of nothing, and lets infinities and NaN through", () => {
  assert.equal(sum([]), 0);
  assert.equal(sum([1, Infinity]), Infinity);
  assert.equal(sum([-Infinity, 1]), -Infinity);
  assert.ok(Number.isNaN(sum([Infinity, -Infinity])));
  assert.ok(Number.isNaN(sum([1, NaN])));
  assert.equal(sum(Float64Array.of(1, 2, 3)), 6);
});
